package com.fkstrading.streams.limit;

import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.LimitCommands;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.streams.budget.Budgets;
import com.fkstrading.streams.budget.LimitsInForce;
import com.fkstrading.streams.continuity.MissedAlert;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.loss.Losses;
import com.fkstrading.streams.position.Position;
import com.fkstrading.streams.price.CarriedPrices;
import com.fkstrading.streams.size.Sizing;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// First whether trading is halted or reduced, then the limits of losses, markets, cool-down and
/// rates. A halt applies to every order; a reduction and the limits do not apply to one that only
/// reduces the position. A cancel passes all of them. What is denied here uses no budget.
public final class Limit {

    private static final String REDUCING = "reduces-position";

    /// @param commands the newest of each scope that covers the signal, and what the account was
    ///     last resumed by
    /// @param set the limits that operators have set for the account and the strategy
    /// @param unreadable order events of the account that could not be read
    /// @param budgets that the signal uses
    /// @param losses of the account and the strategy
    /// @param missed alerts of the strategy, or times by which it had promised one
    /// @param basis what the size may be a part of
    public record State(
            List<ControlCommand> commands,
            LimitCommands set,
            List<UnreadableEvent> unreadable,
            Budgets budgets,
            Losses losses,
            List<MissedAlert> missed,
            Sizing.Basis basis) {

        Position position() {
            return basis.position();
        }

        State with(Budgets changed) {
            return new State(commands, set, unreadable, changed, losses, missed, basis);
        }
    }

    private final LimitsInForce limits;
    private final Sizing sizing;
    private final boolean holdsAfterMissedAlert;

    /// @param holdsAfterMissedAlert whether a strategy opens nothing after it, until it is resumed
    public Limit(LimitsInForce limits, Sizing sizing, boolean holdsAfterMissedAlert) {
        this.limits = limits;
        this.sizing = sizing;
        this.holdsAfterMissedAlert = holdsAfterMissedAlert;
    }

    public LimitsInForce limits() {
        return limits;
    }

    public Decision<State, ScoredSignal> decide(
            State state, ScoredSignal scored, Instant eventTime) {
        if (scored.signal().terms().side() == SignalSide.CANCEL) {
            return cancel(state, scored);
        }
        var trading = trading(state);
        var halt = trading.halt();
        if (halt.reason() != null) {
            return denied(state, scored, halt.reason(), halt.finding());
        }
        var notHalted = scored.explainedBy(halt.finding());
        var signal = scored.signal();
        var prices = CarriedPrices.of(signal);
        boolean isReducing = sizing.isReducing(signal.terms(), state.basis(), prices, eventTime);
        var reduction = trading.reduction(isReducing);
        if (isReducing) {
            return reducing(state, reduction.map(notHalted::explainedBy).orElse(notHalted));
        }
        return reduction
                .map(finding -> denied(state, notHalted, DenialReason.REDUCING, finding))
                .orElseGet(() -> limited(state, notHalted, eventTime));
    }

    private Decision<State, ScoredSignal> limited(
            State state, ScoredSignal scored, Instant eventTime) {
        var checks = new LimitChecks(limits.with(state.set()), state, scored, eventTime);
        var explained = scored;
        var hold = holdsAfterMissedAlert ? trading(state).hold(state.missed()) : null;
        if (hold != null) {
            return denied(state, scored, DenialReason.MISSED_ALERT, hold);
        }
        for (var check : checks.inOrder().toList()) {
            if (check.reason() != null) {
                return denied(state, explained, check.reason(), check.finding());
            }
            explained = explained.explainedBy(check.finding());
        }
        return new Decision<>(state.with(checks.charged()), new Outcome.Passed<>(explained));
    }

    private static Decision<State, ScoredSignal> cancel(State state, ScoredSignal scored) {
        String text = "A cancel adds no risk: it passes a halt, and needs and uses no budget.";
        var finding = Finding.passed(Stage.LIMIT, "halt", Map.of(), text);
        return new Decision<>(state, new Outcome.Passed<>(scored.explainedBy(finding)));
    }

    static Instant resumedAt(State state) {
        return trading(state).resumedAt();
    }

    private static TradingStateCheck trading(State state) {
        return new TradingStateCheck(state.commands(), state.unreadable());
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
