package com.fkstrading.streams.freshness;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.decision.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Denies a signal that fired too long ago, or in the future. It runs after deduplication, since a
/// late resend of a known alert is a duplicate before it is stale.
public final class Freshness {

    /// TradingView's clock and ours may differ by this much.
    static final Duration SKEW = Duration.ofSeconds(2);

    private static final String RULE = "maximum-age";

    private final Duration maximumAge;

    /// @param maximumAge how long after it fired a signal may become an order
    public Freshness(Duration maximumAge) {
        this.maximumAge = maximumAge;
    }

    public Outcome<ValidatedSignal> decide(ValidatedSignal signal, Instant eventTime) {
        var firedAt = signal.times().firedAt();
        if (firedAt == null) {
            return passed(signal, Map.of(), "The alert has no fire time; it counts as new.");
        }
        var age = Duration.between(firedAt, eventTime);
        var maximum = maximum(signal, firedAt);
        var compared =
                Map.of(
                        "firedAt", firedAt.toString(),
                        "receivedAt", eventTime.toString(),
                        "ageSeconds", Figures.seconds(age),
                        "maximumSeconds", Figures.seconds(maximum));
        if (age.compareTo(maximum) > 0) {
            String text =
                    "Fired %s s before receipt; at most %s s are allowed."
                            .formatted(Figures.seconds(age), Figures.seconds(maximum));
            return denied(signal, DenialReason.STALE, compared, text);
        }
        if (age.negated().compareTo(SKEW) > 0) {
            String text =
                    "The fire time is %s s after receipt; clocks may differ by %s s."
                            .formatted(Figures.seconds(age.negated()), Figures.seconds(SKEW));
            return denied(signal, DenialReason.FROM_THE_FUTURE, compared, text);
        }
        return passed(signal, compared, "Fired " + Figures.seconds(age) + " s before receipt.");
    }

    /// The alert itself may allow less.
    private Duration maximum(ValidatedSignal signal, Instant firedAt) {
        var allowed = Duration.between(firedAt, signal.times().deadline());
        return allowed.compareTo(maximumAge) < 0 ? allowed : maximumAge;
    }

    private static Outcome<ValidatedSignal> passed(
            ValidatedSignal signal, Map<String, String> compared, String text) {
        var finding = Finding.passed(Stage.FRESHNESS, RULE, compared, text);
        return new Outcome.Passed<>(signal.explainedBy(finding));
    }

    private static Outcome<ValidatedSignal> denied(
            ValidatedSignal signal, DenialReason why, Map<String, String> compared, String text) {
        var finding = Finding.denied(Stage.FRESHNESS, RULE, compared, text);
        return new Outcome.Denied<>(Denial.of(signal, why, finding));
    }
}
