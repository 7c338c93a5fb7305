package com.fkstrading.contract.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.explanation.Stage;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A signal that we refused, before the exchange; the value of `signals.denied`. Its stage and its
/// message are those of the finding that refused it, the last of the explanation.
///
/// @param duplicateOf the first delivery of the same alert; null unless the reason is DUPLICATE
/// @param signal with the findings so far; null when the webhook could not be understood
/// @param body the webhook's text; null when `signal` is there
/// @param time the event time of the decision
/// @param provenance with every finding; at least one
public record Denial(
        @JsonUnwrapped SignalRef ref,
        DenialReason reason,
        @Nullable SignalId duplicateOf,
        @Nullable ValidatedSignal signal,
        @Nullable String body,
        Instant time,
        @JsonUnwrapped Provenance provenance) {

    public Denial {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(time, "time");
        if (provenance.explanation().findings().isEmpty()) {
            throw new IllegalArgumentException(
                    "explanation: empty; expected the finding that denied the signal");
        }
    }

    /// A signal that was understood, denied by this finding.
    public static Denial of(ValidatedSignal signal, DenialReason reason, Finding finding) {
        return denied(signal, signal.provenance(), reason, finding, null);
    }

    /// A signal that was scored, denied by this finding.
    public static Denial of(ScoredSignal scored, DenialReason reason, Finding finding) {
        return denied(scored.signal(), scored.provenance(), reason, finding, null);
    }

    /// A repetition of an earlier delivery.
    public static Denial duplicate(ValidatedSignal signal, SignalId first, Finding finding) {
        return denied(signal, signal.provenance(), DenialReason.DUPLICATE, finding, first);
    }

    /// The stage that denied the signal.
    @JsonProperty
    public Stage stage() {
        return explanation().findings().getLast().stage();
    }

    /// One sentence for a person: the field or limit, what was found, what was expected.
    @JsonProperty
    public String message() {
        return explanation().findings().getLast().text();
    }

    public @Nullable AsOf asOf() {
        return provenance.asOf();
    }

    public Explanation explanation() {
        return provenance.explanation();
    }

    private static Denial denied(
            ValidatedSignal signal,
            Provenance soFar,
            DenialReason reason,
            Finding finding,
            @Nullable SignalId duplicateOf) {
        return new Denial(
                signal.ref(),
                reason,
                duplicateOf,
                signal,
                null,
                signal.times().receivedAt(),
                soFar.and(finding));
    }
}
