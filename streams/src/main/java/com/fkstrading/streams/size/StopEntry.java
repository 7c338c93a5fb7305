package com.fkstrading.streams.size;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.signal.terms.SignalTerms;
import java.util.Map;
import java.util.Optional;

/// An order that waits for its stop price: it buys above the market, and sells below it. On the
/// other side it would trade at once, and the exchange refuses it.
final class StopEntry {

    private StopEntry() {}

    /// Empty for an order without a stop, and for one on the right side.
    static Optional<Finding> check(SignalTerms terms, OrderSide side, MarketPrice market) {
        var stop = terms.stopPrice();
        if (stop == null) {
            return Optional.empty();
        }
        boolean isBuy = side == OrderSide.BUY;
        var price = isBuy ? market.ask() : market.bid();
        int distance = stop.compareTo(price);
        if (isBuy ? distance > 0 : distance < 0) {
            return Optional.empty();
        }
        String text =
                "stopPrice: %s; expected a price %s %s, the %s: the order would trade at once."
                        .formatted(stop, isBuy ? "above" : "below", price, isBuy ? "ask" : "bid");
        return Optional.of(
                Finding.denied(
                        Stage.SIZE,
                        Protect.RULE,
                        Map.of("stopPrice", stop.toString(), "market", price.toString()),
                        text));
    }
}
