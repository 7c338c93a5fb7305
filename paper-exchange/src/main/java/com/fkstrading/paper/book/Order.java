package com.fkstrading.paper.book;

import com.fkstrading.paper.account.Balance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// An order that the exchange took, as it stands now. Immutable: each change gives a new one, and
/// the book is what the latest version of every order adds up to.
///
/// @param timeInForce GTC where the request needs none
/// @param price the limit; null for a market order
/// @param quoteQuantity as asked for; null when the order asked for a quantity
/// @param time when it was taken
/// @param updateTime when it last changed
public record Order(
        long orderId,
        String clientOrderId,
        String symbol,
        Side side,
        OrderType type,
        TimeInForce timeInForce,
        BigDecimal price,
        BigDecimal quantity,
        BigDecimal quoteQuantity,
        OrderStatus status,
        Instant time,
        Instant updateTime,
        List<Trade> trades) {

    public Order {
        // Few symbols and many orders: a replayed journal would hold each symbol once an order.
        symbol = symbol.intern();
        updateTime = updateTime.equals(time) ? time : updateTime;
        trades = List.copyOf(trades);
    }

    public BigDecimal executedQuantity() {
        return trades.stream().map(Trade::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal executedQuoteQuantity() {
        return trades.stream().map(Trade::quoteQuantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal remainingQuantity() {
        return quantity.subtract(executedQuantity());
    }

    Order with(Trade trade) {
        var all = Stream.concat(trades.stream(), Stream.of(trade)).toList();
        var filled = trade.quantity().compareTo(remainingQuantity()) == 0;
        return changed(
                filled ? OrderStatus.FILLED : OrderStatus.PARTIALLY_FILLED, trade.time(), all);
    }

    Order canceled(Instant now) {
        return changed(OrderStatus.CANCELED, now, trades);
    }

    Order expired(Instant now) {
        return changed(OrderStatus.EXPIRED, now, trades);
    }

    /// What the order has done to the account so far, by asset: what it traded, and what it holds
    /// back while it is open.
    Map<String, Balance> effect(Instrument instrument) {
        var base = executedQuantity();
        var quote = executedQuoteQuantity();
        var fee = trades.stream().map(Trade::commission).reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (side) {
            case BUY ->
                    Map.of(
                            instrument.base(),
                            Balance.free(base.subtract(fee)),
                            instrument.quote(),
                            Balance.free(quote.negate()).plus(Balance.lock(held())));
            case SELL ->
                    Map.of(
                            instrument.quote(),
                            Balance.free(quote.subtract(fee)),
                            instrument.base(),
                            Balance.free(base.negate()).plus(Balance.lock(held())));
        };
    }

    private BigDecimal held() {
        if (!status.isOpen()) {
            return BigDecimal.ZERO;
        }
        return side == Side.BUY ? price.multiply(remainingQuantity()) : remainingQuantity();
    }

    private Order changed(OrderStatus newStatus, Instant now, List<Trade> newTrades) {
        return new Order(
                orderId,
                clientOrderId,
                symbol,
                side,
                type,
                timeInForce,
                price,
                quantity,
                quoteQuantity,
                newStatus,
                time,
                now,
                newTrades);
    }
}
