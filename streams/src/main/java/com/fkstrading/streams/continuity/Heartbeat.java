package com.fkstrading.streams.continuity;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.decision.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/// Notices that a strategy was silent for longer than it had promised: each of its alerts is a sign
/// of life, and one that states a heartbeat promises the next. It denies only an alert that asks
/// for nothing else; whether the strategy then waits is decided with the limits.
public final class Heartbeat {

    private static final String RULE = "heartbeat";

    private Heartbeat() {}

    public static Decision<HeartbeatPromise, ValidatedSignal> decide(
            HeartbeatPromise promise, ValidatedSignal signal, Instant eventTime) {
        var renewed = signal.claims().heartbeat();
        if (renewed == null && promise.equals(HeartbeatPromise.NONE)) {
            return new Decision<>(promise, outcome(signal));
        }
        var time = time(signal, eventTime);
        if (promise.isAfter(time)) {
            String text = "It fired before the strategy's newest alert, which counts.";
            return explained(promise, promise, signal, text);
        }
        if (promise.due() == null || !promise.isOverdueAt(time)) {
            var next = promise.heard(time, renewed, promise.missed());
            String inTime = promise.due() == null ? "" : "It is in time. ";
            return explained(promise, next, signal, inTime + following(next));
        }
        String text = "%s promised an alert by %s, and the next one is %s s late.";
        var late = Figures.seconds(Duration.between(promise.due(), time));
        String missing = text.formatted(signal.terms().strategy(), promise.due(), late);
        var missed = new MissedAlert(signal.ref().signalId(), promise.due(), missing);
        var next = promise.heard(time, renewed, missed);
        return explained(promise, next, signal, missing + " " + following(next));
    }

    /// A clock that is ahead promises nothing more, and what was long under way is no sign of life
    /// of now.
    private static Instant time(ValidatedSignal signal, Instant eventTime) {
        var fired = Objects.requireNonNullElse(signal.times().firedAt(), eventTime);
        return fired.isBefore(eventTime) ? fired : eventTime;
    }

    private static String following(HeartbeatPromise next) {
        return next.due() == null
                ? "No further alert is promised."
                : "The next is due by %s.".formatted(next.due());
    }

    private static Decision<HeartbeatPromise, ValidatedSignal> explained(
            HeartbeatPromise before, HeartbeatPromise next, ValidatedSignal signal, String text) {
        var compared =
                Map.of("due", String.valueOf(before.due()), "next", String.valueOf(next.due()));
        var finding = Finding.passed(Stage.CONTINUITY, RULE, compared, text);
        return new Decision<>(next, outcome(signal.explainedBy(finding)));
    }

    private static Outcome<ValidatedSignal> outcome(ValidatedSignal signal) {
        if (signal.terms().side() != SignalSide.HEARTBEAT) {
            return new Outcome.Passed<>(signal);
        }
        String text = "The alert only says that %s is alive; nothing is traded.";
        var finding =
                Finding.denied(
                        Stage.CONTINUITY,
                        "heartbeat-alone",
                        Map.of("strategy", signal.terms().strategy()),
                        text.formatted(signal.terms().strategy()));
        return new Outcome.Denied<>(Denial.of(signal, DenialReason.HEARTBEAT, finding));
    }
}
