package com.fkstrading.streams.continuity;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Outcome;
import java.time.Instant;
import java.util.Map;

/// Notices that an alert is missing: each states the strategy's position before its order, which
/// must be the one that the alert before it left. It denies nothing; whether a strategy then waits
/// for an operator is decided with the limits. What the account really holds does not matter here.
public final class Continuity {

    private static final String RULE = "no-missed-alert";

    private Continuity() {}

    public static Decision<AlertSequence, ValidatedSignal> decide(
            AlertSequence sequence, ValidatedSignal signal, Instant eventTime) {
        var alert = LastAlert.of(signal, eventTime).orElse(null);
        if (alert == null) {
            return new Decision<>(sequence, new Outcome.Passed<>(signal));
        }
        var last = sequence.last();
        if (last == null) {
            String text = "No earlier alert of the strategy states a position.";
            return passed(sequence.with(alert), signal, Map.of(), text);
        }
        var found = LastAlert.text(alert.position().before(), alert.position().sizeBefore());
        var compared =
                Map.of(
                        "lastAlert", last.signalId().value(),
                        "expected", last.left(),
                        "found", found);
        if (last.leadsTo(alert.position()) && !alert.time().isBefore(last.time())) {
            String text = "The position before the order is the one that the last alert left.";
            return passed(sequence.with(alert), signal, compared, text);
        }
        var gap = sequence.gap();
        if (gap != null && gap.isNextTo(alert)) {
            var left = gap.without(alert);
            String text =
                    left == null
                            ? "It was missing, and no other is."
                            : "It was missing, and at least one more is.";
            return passed(sequence.with(left), signal, compared, text);
        }
        if (!alert.time().isAfter(last.time()) && alert.leadsTo(last.position())) {
            String text = "It fired before the newest alert, %s, and leads to it.";
            return passed(sequence, signal, compared, text.formatted(last.signalId()));
        }
        if (alert.time().isBefore(last.time())) {
            String text = "It fired before the newest alert of the strategy, %s, which counts.";
            return passed(sequence, signal, compared, text.formatted(last.signalId()));
        }
        String text =
                "%s was %s before this alert, but the last one, %s, left it %s: an alert is missing, or"
                        + " was not understood.";
        String missing =
                text.formatted(signal.terms().strategy(), found, last.signalId(), last.left());
        var missed = new MissedAlert(signal.ref().signalId(), eventTime, missing);
        return passed(sequence.missedBefore(alert, missed, last), signal, compared, missing);
    }

    private static Decision<AlertSequence, ValidatedSignal> passed(
            AlertSequence next, ValidatedSignal signal, Map<String, String> compared, String text) {
        var finding = Finding.passed(Stage.CONTINUITY, RULE, compared, text);
        return new Decision<>(next, new Outcome.Passed<>(signal.explainedBy(finding)));
    }
}
