package com.fkstrading.streams.budget;

import com.fkstrading.contract.control.LimitCommands;
import com.fkstrading.contract.money.Notional;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The limits that apply to a signal. Each of them must hold.
///
/// @param account for all strategies of the account together
/// @param strategy for the signal's strategy alone
/// @param source how many signals its source may send; null for no limit
public record LimitsInForce(
        Limits account, Limits strategy, @Nullable RateLimit source, LimitUnits units) {

    /// These limits with those that operators have set in their place.
    public LimitsInForce with(LimitCommands commands) {
        return commands.equals(LimitCommands.NONE)
                ? this
                : new LimitsInForce(
                        account.with(commands::forAccount, units),
                        strategy.with(commands::forStrategy, units),
                        source,
                        units);
    }

    /// The least of the maximum sizes of one order. The account always has one.
    public Notional maximumOrder() {
        return Stream.of(account, strategy)
                .flatMap(limits -> Optional.ofNullable(limits.orders().maximum()).stream())
                .min(Notional::compareTo)
                .orElseThrow();
    }
}
