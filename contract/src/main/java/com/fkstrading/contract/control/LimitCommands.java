package com.fkstrading.contract.control;

import java.util.Map;
import java.util.Optional;

/// The commands that set limits for one strategy of an account, by the scope that they were given
/// for and by aspect. A limit that was taken back to its setting at one scope is as one that was
/// never set there.
///
/// @param all for each account
/// @param account for this account
/// @param strategyOfAll for the strategy, in each account
/// @param strategy for the strategy, in this account
public record LimitCommands(
        Map<Aspect, ControlCommand> all,
        Map<Aspect, ControlCommand> account,
        Map<Aspect, ControlCommand> strategyOfAll,
        Map<Aspect, ControlCommand> strategy) {

    public static final LimitCommands NONE =
            new LimitCommands(Map.of(), Map.of(), Map.of(), Map.of());

    /// A limit and the command that set it.
    public record InForce(LimitValue value, ControlCommand command) {}

    public LimitCommands {
        all = Map.copyOf(all);
        account = Map.copyOf(account);
        strategyOfAll = Map.copyOf(strategyOfAll);
        strategy = Map.copyOf(strategy);
    }

    /// The limit of the account's total: its own, or else that of each account. Empty where the
    /// setting counts.
    public Optional<InForce> forAccount(Aspect aspect) {
        return inForce(account, aspect).or(() -> inForce(all, aspect));
    }

    /// The limit of the strategy alone, beside the account's. Empty where the setting counts.
    public Optional<InForce> forStrategy(Aspect aspect) {
        return inForce(strategy, aspect).or(() -> inForce(strategyOfAll, aspect));
    }

    private static Optional<InForce> inForce(Map<Aspect, ControlCommand> set, Aspect aspect) {
        return Optional.ofNullable(set.get(aspect))
                .flatMap(
                        command -> command.limit(aspect).map(value -> new InForce(value, command)));
    }
}
