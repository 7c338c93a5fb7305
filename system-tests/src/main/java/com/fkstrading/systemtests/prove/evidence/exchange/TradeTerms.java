package com.fkstrading.systemtests.prove.evidence.exchange;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.signal.terms.OrderType;
import org.jspecify.annotations.Nullable;

/// What an order trades, without what the exchange does not know.
///
/// @param type null if the record has none
/// @param limitPrice null for a market order
public record TradeTerms(
        OrderSide side,
        String symbol,
        @Nullable OrderType type,
        Quantity quantity,
        @Nullable Price limitPrice) {

    public static TradeTerms of(OrderTerms terms) {
        return new TradeTerms(
                terms.side(), terms.symbol(), terms.type(), terms.quantity(), terms.limitPrice());
    }
}
