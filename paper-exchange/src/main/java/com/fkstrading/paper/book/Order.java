package com.fkstrading.paper.book;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// An order that the exchange took, in its current state. Immutable: each change gives a new one.
///
/// @param orderId counts from 1 without a gap
/// @param request as received, with the client order id and the quantity filled in
/// @param time when the exchange took it, by the exchange's clock
/// @param updateTime when it last changed
public record Order(
        long orderId,
        NewOrder request,
        OrderStatus status,
        Instant time,
        Instant updateTime,
        List<Trade> trades) {

    public Order {
        updateTime = updateTime.equals(time) ? time : updateTime;
        trades = List.copyOf(trades);
    }

    public String account() {
        return request.account();
    }

    public String symbol() {
        return request.symbol();
    }

    public String clientOrderId() {
        return requireNonNull(request.clientOrderId(), "clientOrderId");
    }

    public OrderTerms terms() {
        return request.terms();
    }

    /// In the base asset.
    public BigDecimal quantity() {
        return requireNonNull(terms().quantity(), "quantity");
    }

    public BigDecimal executedQuantity() {
        return trades.stream().map(Trade::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal executedQuoteQuantity() {
        return trades.stream().map(Trade::quoteQuantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal remainingQuantity() {
        return quantity().subtract(executedQuantity());
    }

    Order with(Trade trade) {
        var all = Stream.concat(trades.stream(), Stream.of(trade)).toList();
        var filled = trade.quantity().compareTo(remainingQuantity()) == 0;
        var next = filled ? OrderStatus.FILLED : OrderStatus.PARTIALLY_FILLED;
        return new Order(orderId, request, next, time, trade.time(), all);
    }

    Order canceled(Instant now) {
        return new Order(orderId, request, OrderStatus.CANCELED, time, now, trades);
    }

    Order expired(Instant now) {
        return new Order(orderId, request, OrderStatus.EXPIRED, time, now, trades);
    }
}
