package com.fkstrading.paper.book;

import com.fkstrading.paper.account.Balance;
import com.fkstrading.paper.market.Instrument;
import com.fkstrading.paper.market.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// An order that the exchange took, as it stands now. Immutable: each change gives a new one.
///
/// @param orderId counts from 1 without a gap
/// @param request what was asked for, with the client order id and the quantity filled in
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
        Objects.requireNonNull(request, "request");
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
        return request.clientOrderId();
    }

    public OrderTerms terms() {
        return request.terms();
    }

    public BigDecimal executedQuantity() {
        return trades.stream().map(Trade::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal executedQuoteQuantity() {
        return trades.stream().map(Trade::quoteQuantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal remainingQuantity() {
        return terms().quantity().subtract(executedQuantity());
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

    /// What the order has done to its account so far, by asset: what it traded, and what it locks
    /// while it is open.
    Map<String, Balance> effect(Instrument instrument) {
        var base = executedQuantity();
        var quote = executedQuoteQuantity();
        var fee = trades.stream().map(Trade::commission).reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (terms().side()) {
            case BUY ->
                    Map.of(
                            instrument.base(),
                            Balance.free(base.subtract(fee)),
                            instrument.quote(),
                            Balance.free(quote.negate()).plus(Balance.lock(locked())));
            case SELL ->
                    Map.of(
                            instrument.quote(),
                            Balance.free(quote.subtract(fee)),
                            instrument.base(),
                            Balance.free(base.negate()).plus(Balance.lock(locked())));
        };
    }

    private BigDecimal locked() {
        if (!status.isOpen()) {
            return BigDecimal.ZERO;
        }
        return terms().side() == Side.BUY
                ? terms().price().multiply(remainingQuantity())
                : remainingQuantity();
    }
}
