package com.fkstrading.systemtests.prove.evidence;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.signal.OrderType;

/// What an order trades, without what only we know of it.
///
/// @param limitPrice null for a market order
public record TradeTerms(
        OrderSide side, String symbol, OrderType type, Quantity quantity, Price limitPrice) {

    public static TradeTerms of(OrderTerms terms) {
        return new TradeTerms(
                terms.side(), terms.symbol(), terms.type(), terms.quantity(), terms.limitPrice());
    }
}
