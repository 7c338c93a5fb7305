package com.fkstrading.contract.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/// A signal with its confidence and what each factor contributed; the value of `signals.scored`.
///
/// @param confidence in [0, 1]
/// @param explanation all findings so far, including those of the signal
public record ScoredSignal(
        ValidatedSignal signal,
        BigDecimal confidence,
        List<Factor> factors,
        Explanation explanation) {

    public ScoredSignal {
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(explanation, "explanation");
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
        return new ScoredSignal(signal, confidence, factors, explanation.and(finding));
    }
}
