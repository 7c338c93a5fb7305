package com.fkstrading.streams.deduplicate;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.decision.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Lets the first delivery of an alert through and denies each further one, naming the first. The
/// first is remembered whatever its outcome: a resend of a denied alert is a duplicate, too.
public final class Deduplicate {

    /// For an alert that names the moment at which it fired: longer than any resend, and than any
    /// outage that delays one.
    public static final Duration IDENTIFIED = Duration.ofHours(24);

    /// For one that does not, since two genuine alerts may then read the same. TradingView resends
    /// three times, five seconds apart.
    static final Duration RESENT = Duration.ofSeconds(60);

    private static final String RULE = "first-delivery";

    private final Duration resent;

    /// @param maximumAge the window is never shorter than the age at which an alert is accepted; at
    ///     most [#IDENTIFIED]
    public Deduplicate(Duration maximumAge) {
        this.resent = maximumAge.compareTo(RESENT) > 0 ? maximumAge : RESENT;
    }

    /// How long an equal fingerprint means a repetition of this signal.
    public Duration window(ValidatedSignal signal) {
        return signal.times().firedAt() == null ? resent : IDENTIFIED;
    }

    /// @param first the delivery with the same fingerprint within the window
    public Decision<Optional<SignalId>, ValidatedSignal> decide(
            Optional<SignalId> first, ValidatedSignal signal, Instant eventTime) {
        Outcome<ValidatedSignal> outcome =
                first.map(id -> duplicate(signal, id)).orElseGet(() -> firstDelivery(signal));
        return new Decision<>(first.or(() -> Optional.of(signal.ref().signalId())), outcome);
    }

    private Outcome<ValidatedSignal> firstDelivery(ValidatedSignal signal) {
        var compared =
                Map.of(
                        "fingerprint", signal.fingerprint(),
                        "windowSeconds", Figures.seconds(window(signal)));
        String text = "No delivery of this alert is known.";
        return new Outcome.Passed<>(
                signal.explainedBy(Finding.passed(Stage.DEDUPLICATE, RULE, compared, text)));
    }

    private Outcome<ValidatedSignal> duplicate(ValidatedSignal signal, SignalId first) {
        String window = Figures.seconds(window(signal));
        var compared =
                Map.of(
                        "fingerprint", signal.fingerprint(),
                        "windowSeconds", window,
                        "duplicateOf", first.value());
        String text = "The same alert was delivered as %s within %s s.".formatted(first, window);
        return new Outcome.Denied<>(
                Denial.duplicate(
                        signal, first, Finding.denied(Stage.DEDUPLICATE, RULE, compared, text)));
    }
}
