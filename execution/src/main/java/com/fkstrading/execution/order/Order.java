package com.fkstrading.execution.order;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.signal.SignalRef;
import java.time.Instant;
import java.util.Objects;

/// What is to be traded, and for whom: fixed from the journal's first entry to the last.
///
/// @param terms complete: the type and the deadline are there
/// @param requestedAt the event time of the decision
public record Order(ClientOrderId id, SignalRef ref, OrderTerms terms, Instant requestedAt) {

    public Order {
        Objects.requireNonNull(terms.type(), "type");
        Objects.requireNonNull(terms.deadline(), "deadline");
    }

    public static Order of(OrderRequest request) {
        return new Order(request.clientOrderId(), request.ref(), request.terms(), request.time());
    }

    public String account() {
        return ref.account();
    }

    public String symbol() {
        return terms.symbol();
    }

    /// The same order in amounts that the exchange can trade.
    public Order with(Quantity tradable, Price tradableLimit) {
        return new Order(id, ref, terms.with(tradable, tradableLimit), requestedAt);
    }

    public boolean lateAt(Instant now) {
        return !now.isBefore(terms.deadline());
    }
}
