package com.fkstrading.contract.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Provenance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A signal with its confidence and what each factor contributed; the value of `signals.scored`.
///
/// @param confidence in [0, 1]
/// @param provenance with all findings so far, including those of the signal
public record ScoredSignal(
        ValidatedSignal signal,
        BigDecimal confidence,
        List<Factor> factors,
        @JsonUnwrapped Provenance provenance) {

    public ScoredSignal {
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(provenance, "provenance");
        factors = List.copyOf(factors);
    }

    @JsonProperty
    public SignalId signalId() {
        return signal.ref().signalId();
    }

    @JsonProperty
    public String account() {
        return signal.ref().account();
    }

    /// The same signal with one more finding.
    public ScoredSignal explainedBy(Finding finding) {
        return new ScoredSignal(signal, confidence, factors, provenance.and(finding));
    }

    public @Nullable AsOf asOf() {
        return provenance.asOf();
    }

    public Explanation explanation() {
        return provenance.explanation();
    }
}
