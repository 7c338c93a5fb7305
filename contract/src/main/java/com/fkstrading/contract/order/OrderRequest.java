package com.fkstrading.contract.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.signal.SignalRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A decision to place an order, and the legs that protect what it buys.
///
/// @param terms of the entry; complete: the type and the deadline are there
/// @param legs become active when the entry fills; empty for none
/// @param notional the order's value at the price that the decision used, in quote currency
/// @param time the event time of the decision
public record OrderRequest(
        @JsonUnwrapped SignalRef ref,
        ClientOrderId clientOrderId,
        @JsonUnwrapped OrderTerms terms,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ProtectiveLeg> legs,
        Notional notional,
        Instant time,
        @JsonUnwrapped Provenance provenance)
        implements OrderCommand {

    public OrderRequest {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(clientOrderId, "clientOrderId");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(terms.type(), "type");
        Objects.requireNonNull(terms.deadline(), "deadline");
        legs = List.copyOf(absentAsEmpty(legs));
        Objects.requireNonNull(notional, "notional");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(provenance, "provenance");
    }

    /// Without protection.
    public OrderRequest(
            SignalRef ref,
            ClientOrderId clientOrderId,
            OrderTerms terms,
            Notional notional,
            Instant time,
            Provenance provenance) {
        this(ref, clientOrderId, terms, List.of(), notional, time, provenance);
    }

    /// The same request with one more finding.
    public OrderRequest explainedBy(Finding finding) {
        return new OrderRequest(
                ref, clientOrderId, terms, legs, notional, time, provenance.and(finding));
    }

    private static List<ProtectiveLeg> absentAsEmpty(@Nullable List<ProtectiveLeg> legs) {
        return legs == null ? List.of() : legs;
    }
}
