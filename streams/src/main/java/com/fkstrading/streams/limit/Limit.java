package com.fkstrading.streams.limit;

import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.budget.Budgets;
import com.fkstrading.streams.budget.LimitsInForce;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.loss.Losses;
import com.fkstrading.streams.position.Position;
import com.fkstrading.streams.price.CarriedPrices;
import com.fkstrading.streams.size.Sizing;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// First whether trading is halted, then the limits of losses, markets and rates. A halt applies to
/// every order; the limits do not apply to one that only reduces the position. What is denied here
/// uses no budget.
public final class Limit {

    private static final String HALT = "halt";
    private static final String READABLE = "readable-order-events";
    private static final String REDUCING = "reduces-position";

    /// @param commands the newest of each scope that concerns the account: all, and its own
    /// @param unreadable order events of the account that could not be read
    /// @param budgets that the signal uses
    /// @param losses of the account and the strategy
    /// @param position of the strategy in the signal's symbol
    public record State(
            List<ControlCommand> commands,
            List<UnreadableEvent> unreadable,
            Budgets budgets,
            Losses losses,
            Position position) {
        State with(Budgets changed) {
            return new State(commands, unreadable, changed, losses, position);
        }
    }

    private final LimitsInForce limits;
    private final Sizing sizing;

    public Limit(LimitsInForce limits, Sizing sizing) {
        this.limits = limits;
        this.sizing = sizing;
    }

    public LimitsInForce limits() {
        return limits;
    }

    public Decision<State, ScoredSignal> decide(
            State state, ScoredSignal scored, Instant eventTime) {
        var halt = state.commands().stream().filter(ControlCommand::halts).findFirst();
        if (halt.isPresent()) {
            return denied(state, scored, DenialReason.HALTED, halted(halt.get()));
        }
        var unreadable =
                state.unreadable().stream()
                        .filter(event -> !resumedAt(state.commands()).isAfter(event.time()))
                        .findFirst();
        if (unreadable.isPresent()) {
            return denied(state, scored, DenialReason.HALTED, unreadable(unreadable.get()));
        }
        var notHalted = scored.explainedBy(notHalted(state));
        var signal = scored.signal();
        var prices = CarriedPrices.of(signal);
        return sizing.isReducing(signal.terms(), state.position(), prices, eventTime)
                ? reducing(state, notHalted)
                : limited(state, notHalted, eventTime);
    }

    private Decision<State, ScoredSignal> limited(
            State state, ScoredSignal scored, Instant eventTime) {
        var checks = new LimitChecks(limits, state, scored, eventTime);
        var explained = scored;
        for (var check : checks.inOrder().toList()) {
            if (check.reason() != null) {
                return denied(state, explained, check.reason(), check.finding());
            }
            explained = explained.explainedBy(check.finding());
        }
        return new Decision<>(state.with(checks.charged()), new Outcome.Passed<>(explained));
    }

    /// When an operator last resumed the account by name, and so has checked its positions and its
    /// results. Resuming all accounts ends the halt of all, and nothing else.
    public static Instant resumedAt(List<ControlCommand> commands) {
        return commands.stream()
                .filter(command -> command.action() == ControlAction.RESUME)
                .filter(command -> command.scope().isOneAccount())
                .map(ControlCommand::time)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static Finding halted(ControlCommand halt) {
        String text =
                "Trading is halted by %s since %s: %s"
                        .formatted(halt.by(), halt.time(), halt.why());
        return Finding.denied(Stage.LIMIT, HALT, compared(halt), text);
    }

    private static Finding unreadable(UnreadableEvent event) {
        var compared =
                Map.of(
                        "topic", event.topic(),
                        "partition", String.valueOf(event.partition()),
                        "offset", String.valueOf(event.offset()),
                        "time", event.time().toString());
        String text =
                "An order event of the account cannot be read (%s), so its positions are not known"
                        + " and nothing is traded or closed until an operator resumes the account.";
        return Finding.denied(Stage.LIMIT, READABLE, compared, text.formatted(event.where()));
    }

    private static Finding notHalted(State state) {
        var compared = state.commands().stream().findFirst().map(Limit::compared).orElse(Map.of());
        return Finding.passed(Stage.LIMIT, HALT, compared, "Trading is not halted.");
    }

    private static Map<String, String> compared(ControlCommand command) {
        return Map.of(
                "command", command.action().name(),
                "scope", command.scope().toString(),
                "by", command.by(),
                "time", command.time().toString());
    }

    private static Decision<State, ScoredSignal> reducing(State state, ScoredSignal scored) {
        var compared =
                Map.of(
                        "held", state.position().quantity().toString(),
                        "reserved", state.position().reserved().toString());
        String text =
                "The order only reduces the position; no limit applies and no budget is used.";
        var finding = Finding.passed(Stage.LIMIT, REDUCING, compared, text);
        return new Decision<>(state, new Outcome.Passed<>(scored.explainedBy(finding)));
    }

    private static Decision<State, ScoredSignal> denied(
            State state, ScoredSignal scored, DenialReason reason, Finding finding) {
        return new Decision<>(state, new Outcome.Denied<>(Denial.of(scored, reason, finding)));
    }
}
