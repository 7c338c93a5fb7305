package com.fkstrading.streams.deduplicate;

import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.Finding;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.Stage;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.validate.Fingerprint;
import com.fkstrading.streams.validate.Recognised;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Lets the first delivery of an alert through and denies each further one, naming the first. The
/// first is remembered whatever becomes of it: a resend of a denied alert is a duplicate, too.
public final class Deduplicate {

    private static final String RULE = "first-delivery";

    /// @param first the delivery with the same fingerprint, while the fingerprint lasts
    public Decision<Optional<SignalId>, ValidatedSignal> decide(
            Optional<SignalId> first, Recognised recognised, Instant eventTime) {
        var signal = recognised.signal();
        var fingerprint = recognised.fingerprint();
        Outcome<ValidatedSignal> outcome =
                first.map(id -> duplicate(signal, fingerprint, id))
                        .orElseGet(() -> firstDelivery(signal, fingerprint));
        return new Decision<>(first.or(() -> Optional.of(signal.ref().signalId())), outcome);
    }

    private static Outcome<ValidatedSignal> firstDelivery(
            ValidatedSignal signal, Fingerprint fingerprint) {
        var compared =
                Map.of(
                        "fingerprint", fingerprint.hex(),
                        "windowSeconds", Figures.seconds(fingerprint.lasts()));
        String text = "No delivery of this alert is known.";
        var finding = Finding.passed(Stage.DEDUPLICATE, RULE, compared, text);
        return new Outcome.Passed<>(signal.explainedBy(finding));
    }

    private static Outcome<ValidatedSignal> duplicate(
            ValidatedSignal signal, Fingerprint fingerprint, SignalId first) {
        var compared =
                Map.of(
                        "fingerprint", fingerprint.hex(),
                        "windowSeconds", Figures.seconds(fingerprint.lasts()),
                        "duplicateOf", first.value());
        String text =
                "The same alert came as %s within the last %s s."
                        .formatted(first, Figures.seconds(fingerprint.lasts()));
        var finding = Finding.denied(Stage.DEDUPLICATE, RULE, compared, text);
        return new Outcome.Denied<>(Denial.duplicate(signal, first, finding));
    }
}
