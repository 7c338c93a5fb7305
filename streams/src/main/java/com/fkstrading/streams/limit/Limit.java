package com.fkstrading.streams.limit;

import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.Finding;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.Stage;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.decision.Outcome;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// An operator's halt first, then the account's rate. What is denied here uses no budget.
public final class Limit {

    private static final String HALT = "halt";
    private static final String RATE = "rate-limit";

    /// @param command the newest command for everything; empty while there was none
    /// @param budget the account's
    public record State(Optional<ControlCommand> command, RateBudget budget) {
        State with(RateBudget changed) {
            return new State(command, changed);
        }
    }

    private final RateLimit limit;

    public Limit(RateLimit limit) {
        this.limit = limit;
    }

    public Decision<State, ScoredSignal> decide(
            State state, ScoredSignal scored, Instant eventTime) {
        return state.command()
                .filter(ControlCommand::halts)
                .map(halt -> new Decision<>(state, halted(scored, halt)))
                .orElseGet(() -> rate(state, scored.explainedBy(notHalted(state)), eventTime));
    }

    private static Outcome<ScoredSignal> halted(ScoredSignal scored, ControlCommand halt) {
        String text =
                "Trading is halted by %s since %s: %s"
                        .formatted(halt.by(), halt.time(), halt.why());
        var finding = Finding.denied(Stage.LIMIT, HALT, compared(halt), text);
        return new Outcome.Denied<>(Denial.of(scored, DenialReason.HALTED, finding));
    }

    private static Finding notHalted(State state) {
        var compared = state.command().map(Limit::compared).orElse(Map.of());
        return Finding.passed(Stage.LIMIT, HALT, compared, "Trading is not halted.");
    }

    private static Map<String, String> compared(ControlCommand command) {
        return Map.of(
                "command", command.action().name(),
                "scope", command.scope(),
                "by", command.by(),
                "time", command.time().toString());
    }

    private Decision<State, ScoredSignal> rate(
            State state, ScoredSignal scored, Instant eventTime) {
        var budget = limit.at(state.budget(), eventTime);
        if (limit.isExhausted(budget)) {
            var next = limit.nextAfter(budget);
            String text =
                    "%s let through %s signals within %s s, its limit; the next at %s."
                            .formatted(
                                    scored.account(),
                                    budget.used(),
                                    Figures.seconds(limit.window()),
                                    next);
            var compared = compared(budget, "next", next.toString());
            var finding = Finding.denied(Stage.LIMIT, RATE, compared, text);
            return new Decision<>(
                    state,
                    new Outcome.Denied<>(Denial.of(scored, DenialReason.RATE_LIMITED, finding)));
        }
        var charged = limit.charge(budget, eventTime);
        String text = "Signal %s of %s.".formatted(charged.used(), limit.requests());
        var compared = compared(budget, "time", eventTime.toString());
        var finding = Finding.passed(Stage.LIMIT, RATE, compared, text);
        return new Decision<>(
                state.with(charged), new Outcome.Passed<>(scored.explainedBy(finding)));
    }

    private Map<String, String> compared(RateBudget budget, String name, String value) {
        return Map.of(
                "used",
                String.valueOf(budget.used()),
                "limit",
                String.valueOf(limit.requests()),
                "windowSeconds",
                Figures.seconds(limit.window()),
                name,
                value);
    }
}
