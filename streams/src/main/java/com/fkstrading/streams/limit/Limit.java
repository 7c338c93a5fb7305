package com.fkstrading.streams.limit;

import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.position.Position;
import com.fkstrading.streams.price.CarriedPrices;
import com.fkstrading.streams.size.Sizing;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// First whether trading is halted, then the account's rate. A halt applies to every order; the
/// rate does not apply to one that only reduces the position. What is denied here uses no budget.
public final class Limit {

    private static final String HALT = "halt";
    private static final String READABLE = "readable-order-events";
    private static final String RATE = "rate-limit";

    /// @param commands the newest of each scope that concerns the account: all, and its own
    /// @param unreadable order events of the account that could not be read
    /// @param budget the account's
    /// @param position of the account in the signal's symbol
    public record State(
            List<ControlCommand> commands,
            List<UnreadableEvent> unreadable,
            RateBudget budget,
            Position position) {
        State with(RateBudget changed) {
            return new State(commands, unreadable, changed, position);
        }
    }

    private final RateLimit limit;
    private final Sizing sizing;

    public Limit(RateLimit limit, Sizing sizing) {
        this.limit = limit;
        this.sizing = sizing;
    }

    public Decision<State, ScoredSignal> decide(
            State state, ScoredSignal scored, Instant eventTime) {
        var halt = state.commands().stream().filter(ControlCommand::halts).findFirst();
        if (halt.isPresent()) {
            return denied(state, scored, DenialReason.HALTED, halted(halt.get()));
        }
        var unreadable =
                state.unreadable().stream().filter(event -> !isResumed(state, event)).findFirst();
        if (unreadable.isPresent()) {
            return denied(state, scored, DenialReason.HALTED, unreadable(unreadable.get()));
        }
        var notHalted = scored.explainedBy(notHalted(state));
        var signal = scored.signal();
        var prices = CarriedPrices.of(signal);
        return sizing.isReducing(signal.terms(), state.position(), prices, eventTime)
                ? reducing(state, notHalted)
                : rate(state, notHalted, eventTime);
    }

    private static Finding halted(ControlCommand halt) {
        String text =
                "Trading is halted by %s since %s: %s"
                        .formatted(halt.by(), halt.time(), halt.why());
        return Finding.denied(Stage.LIMIT, HALT, compared(halt), text);
    }

    /// An operator who resumes the account by name afterwards has checked its positions. Resuming
    /// all accounts ends the halt of all, and no other.
    private static boolean isResumed(State state, UnreadableEvent event) {
        return state.commands().stream()
                .anyMatch(
                        command ->
                                command.action() == ControlAction.RESUME
                                        && !command.scope().equals(ControlCommand.EVERYTHING)
                                        && command.time().isAfter(event.time()));
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
                "scope", command.scope(),
                "by", command.by(),
                "time", command.time().toString());
    }

    private static Decision<State, ScoredSignal> reducing(State state, ScoredSignal scored) {
        var compared =
                Map.of(
                        "held", state.position().quantity().toString(),
                        "reserved", state.position().reserved().toString());
        String text = "The order only reduces the position; it needs and uses no budget.";
        var finding = Finding.passed(Stage.LIMIT, RATE, compared, text);
        return new Decision<>(state, new Outcome.Passed<>(scored.explainedBy(finding)));
    }

    private Decision<State, ScoredSignal> rate(
            State state, ScoredSignal scored, Instant eventTime) {
        int used = state.budget().used(eventTime, limit.window());
        if (limit.isExhausted(state.budget(), eventTime)) {
            var next = limit.nextAfter(state.budget(), eventTime);
            String text =
                    "%s has reached its limit of %s signals within %s s; the next may come at %s."
                            .formatted(
                                    scored.account(), used, Figures.seconds(limit.window()), next);
            var compared = compared(used, "next", next.toString());
            var finding = Finding.denied(Stage.LIMIT, RATE, compared, text);
            return denied(state, scored, DenialReason.RATE_LIMITED, finding);
        }
        var charged = limit.charge(state.budget(), eventTime);
        String text = "Signal %s of %s.".formatted(used + 1, limit.requests());
        var compared = compared(used, "time", eventTime.toString());
        var finding = Finding.passed(Stage.LIMIT, RATE, compared, text);
        return new Decision<>(
                state.with(charged), new Outcome.Passed<>(scored.explainedBy(finding)));
    }

    private Map<String, String> compared(int used, String name, String value) {
        return Map.of(
                "used",
                String.valueOf(used),
                "limit",
                String.valueOf(limit.requests()),
                "windowSeconds",
                Figures.seconds(limit.window()),
                name,
                value);
    }

    private static Decision<State, ScoredSignal> denied(
            State state, ScoredSignal scored, DenialReason reason, Finding finding) {
        return new Decision<>(state, new Outcome.Denied<>(Denial.of(scored, reason, finding)));
    }
}
