package com.fkstrading.contract.signal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.signal.terms.SignalTerms;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The normalised signal, with each correction that validation made; the value of
/// `signals.validated`.
///
/// @param fingerprint equal for two deliveries of the same alert; lower-case hex
public record ValidatedSignal(
        @JsonUnwrapped SignalRef ref,
        @JsonUnwrapped SignalTerms terms,
        @JsonUnwrapped SignalClaims claims,
        @JsonUnwrapped SignalTimes times,
        String fingerprint,
        List<Repair> repairs,
        @JsonUnwrapped Provenance provenance) {

    public ValidatedSignal {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(terms, "terms");
        claims = Objects.requireNonNullElse(claims, SignalClaims.NONE);
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(provenance, "provenance");
        repairs = List.copyOf(repairs);
    }

    /// The same signal with one more finding.
    public ValidatedSignal explainedBy(Finding finding) {
        return with(provenance.and(finding));
    }

    /// The same signal with the prices that were looked up for it.
    public ValidatedSignal withPrices(List<MarketPrice> prices) {
        return with(provenance.withPrices(prices));
    }

    public @Nullable AsOf asOf() {
        return provenance.asOf();
    }

    public Explanation explanation() {
        return provenance.explanation();
    }

    private ValidatedSignal with(Provenance other) {
        return new ValidatedSignal(ref, terms, claims, times, fingerprint, repairs, other);
    }
}
