package com.fkstrading.paper.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/// How an order meets a quote, at one instant.
///
/// @param tradeId the name of the trade, should there be one
record Matching(Instrument instrument, Quote quote, long tradeId, Instant now) {

    static final BigDecimal COMMISSION_RATE = new BigDecimal("0.001");

    /// An order that just came in: it takes what it can get, then rests, or expires when it may not
    /// rest.
    Order take(Order order) {
        var reaches =
                order.type() == OrderType.MARKET || quote.crosses(order.side(), order.price());
        var available = reaches ? quote.quantityFor(order.side()) : BigDecimal.ZERO;
        var tradable = order.quantity().min(available);
        if (order.timeInForce() == TimeInForce.FOK && tradable.compareTo(order.quantity()) < 0) {
            return order.expired(now);
        }
        var met = trade(order, quote.priceFor(order.side()), tradable, false);
        return met.status().isOpen() && !mayRest(order) ? met.expired(now) : met;
    }

    /// An open order when the quote moved: what crosses it trades at the order’s own price.
    Order meet(Order order) {
        if (!quote.crosses(order.side(), order.price())) {
            return order;
        }
        var tradable = order.remainingQuantity().min(quote.quantityFor(order.side()));
        return trade(order, order.price(), tradable, true);
    }

    private static boolean mayRest(Order order) {
        return order.type() != OrderType.MARKET && order.timeInForce() == TimeInForce.GTC;
    }

    private Order trade(Order order, BigDecimal price, BigDecimal quantity, boolean maker) {
        if (quantity.signum() == 0) {
            return order;
        }
        var bought = order.side() == Side.BUY;
        var received = bought ? quantity : price.multiply(quantity);
        var commission =
                received.multiply(COMMISSION_RATE)
                        .setScale(Instrument.PRECISION, RoundingMode.DOWN);
        var asset = bought ? instrument.base() : instrument.quote();
        return order.with(new Trade(tradeId, price, quantity, commission, asset, now, maker));
    }
}
