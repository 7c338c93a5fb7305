package com.fkstrading.paper.book;

import com.fkstrading.paper.market.Instrument;
import com.fkstrading.paper.market.Quote;
import com.fkstrading.paper.market.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/// Matches one order against the quote of its instrument at one instant.
///
/// @param tradeId of the trade, if there is one
record Matching(Instrument instrument, Quote quote, long tradeId, Instant now) {

    static final BigDecimal COMMISSION_RATE = new BigDecimal("0.001");

    /// A new order: it takes what it can get, then rests, or expires if it may not rest.
    Order take(Order order) {
        var terms = order.terms();
        var marketable =
                terms.type() == OrderType.MARKET || quote.crosses(terms.side(), terms.limit());
        var available = marketable ? quote.quantityFor(terms.side()) : BigDecimal.ZERO;
        var tradable = order.quantity().min(available);
        if (terms.timeInForce() == TimeInForce.FOK && tradable.compareTo(order.quantity()) < 0) {
            return order.expired(now);
        }
        var matched = trade(order, quote.priceFor(terms.side()), tradable, false);
        return matched.status().isOpen() && !mayRest(terms) ? matched.expired(now) : matched;
    }

    /// An open order after the quote moved: if the quote crosses it, it trades at its own price.
    Order matchResting(Order order) {
        var terms = order.terms();
        if (!quote.crosses(terms.side(), terms.limit())) {
            return order;
        }
        var tradable = order.remainingQuantity().min(quote.quantityFor(terms.side()));
        return trade(order, terms.limit(), tradable, true);
    }

    private static boolean mayRest(OrderTerms terms) {
        return terms.type() != OrderType.MARKET && terms.timeInForce() == TimeInForce.GTC;
    }

    private Order trade(Order order, BigDecimal price, BigDecimal quantity, boolean maker) {
        if (quantity.signum() == 0) {
            return order;
        }
        var bought = order.terms().side() == Side.BUY;
        var received = bought ? quantity : price.multiply(quantity);
        var commission =
                received.multiply(COMMISSION_RATE)
                        .setScale(Instrument.PRECISION, RoundingMode.DOWN);
        var asset = bought ? instrument.base() : instrument.quote();
        return order.with(new Trade(tradeId, price, quantity, commission, asset, now, maker));
    }
}
