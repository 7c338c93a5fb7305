package com.fkstrading.paper.book;

import com.fkstrading.paper.account.Balance;
import com.fkstrading.paper.market.Instrument;
import com.fkstrading.paper.market.Side;
import java.math.BigDecimal;
import java.util.Map;

/// What an order has done to its account so far: what it traded, and what it locks while it is
/// open.
record OrderEffect(Order order, Instrument instrument) {

    Map<String, Balance> byAsset() {
        var base = order.executedQuantity();
        var quote = order.executedQuoteQuantity();
        var fee =
                order.trades().stream()
                        .map(Trade::commission)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var buys = order.terms().side() == Side.BUY;
        var spent = buys ? quote : base;
        var received = (buys ? base : quote).subtract(fee);
        return Map.of(
                buys ? instrument.base() : instrument.quote(),
                Balance.free(received),
                buys ? instrument.quote() : instrument.base(),
                Balance.free(spent.negate()).plus(Balance.lock(locked())));
    }

    private BigDecimal locked() {
        if (!order.status().isOpen()) {
            return BigDecimal.ZERO;
        }
        return order.terms().side() == Side.BUY
                ? order.terms().limit().multiply(order.remainingQuantity())
                : order.remainingQuantity();
    }
}
