package com.fkstrading.execution.order;

import com.fkstrading.contract.StorableText;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderPricing;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.terms.OrderType;
import java.time.Instant;
import java.util.Objects;

/// What is to be traded, and for whom. Once journaled, it changes only to amounts that the exchange
/// can trade, and only before it is sent.
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

    public OrderType type() {
        return Objects.requireNonNull(terms.type());
    }

    public Instant deadline() {
        return Objects.requireNonNull(terms.deadline());
    }

    /// The same order in amounts that the exchange can trade.
    public Order with(Quantity tradable, OrderPricing tradablePrices) {
        return new Order(id, ref, terms.with(tradable, tradablePrices), requestedAt);
    }

    public boolean lateAt(Instant now) {
        return !now.isBefore(deadline());
    }

    /// The same order with [StorableText] alone; equal to this one where it had no other.
    public Order storable() {
        var storableRef =
                new SignalRef(
                        new SignalId(StorableText.escaped(ref.signalId().value())),
                        StorableText.escaped(ref.account()),
                        StorableText.escaped(ref.source()));
        var storableTerms =
                new OrderTerms(
                        StorableText.escaped(terms.strategy()),
                        terms.side(),
                        StorableText.escaped(terms.symbol()),
                        terms.quantity(),
                        terms.pricing(),
                        terms.deadline());
        return new Order(id, storableRef, storableTerms, requestedAt);
    }
}
