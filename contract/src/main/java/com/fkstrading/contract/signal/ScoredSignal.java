package com.fkstrading.contract.signal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/// A signal with its confidence and what each factor contributed; the value of `signals.scored`.
///
/// @param confidence in [0, 1]
/// @param explanation all findings so far, those of the signal's own included
public record ScoredSignal(
        SignalId signalId,
        String account,
        ValidatedSignal signal,
        BigDecimal confidence,
        List<Factor> factors,
        Explanation explanation) {

    public ScoredSignal {
        Objects.requireNonNull(signalId, "signalId");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(explanation, "explanation");
        factors = List.copyOf(factors);
    }
}
