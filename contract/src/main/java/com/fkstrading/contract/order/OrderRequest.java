package com.fkstrading.contract.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.signal.SignalRef;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A decision to trade; the value of `orders.requested`.
///
/// @param terms complete: the type and the deadline are there
/// @param notional the order's value at the price that the decision used, in quote currency
/// @param time the event time of the decision
/// @param provenance with every finding of the decision
public record OrderRequest(
        @JsonUnwrapped SignalRef ref,
        ClientOrderId clientOrderId,
        @JsonUnwrapped OrderTerms terms,
        Notional notional,
        Instant time,
        @JsonUnwrapped Provenance provenance) {

    public OrderRequest {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(clientOrderId, "clientOrderId");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(terms.type(), "type");
        Objects.requireNonNull(terms.deadline(), "deadline");
        Objects.requireNonNull(notional, "notional");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(provenance, "provenance");
    }

    /// The same request with one more finding.
    public OrderRequest explainedBy(Finding finding) {
        return new OrderRequest(ref, clientOrderId, terms, notional, time, provenance.and(finding));
    }

    public @Nullable AsOf asOf() {
        return provenance.asOf();
    }

    public Explanation explanation() {
        return provenance.explanation();
    }
}
