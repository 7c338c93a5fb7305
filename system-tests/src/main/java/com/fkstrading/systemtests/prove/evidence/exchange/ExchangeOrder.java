package com.fkstrading.systemtests.prove.evidence.exchange;

import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.Fill;
import java.time.Instant;
import java.util.List;

/// One order as the exchange lists it.
///
/// @param number the exchange's own, rising in the order in which it took the orders
/// @param takenAt by the exchange's clock
/// @param status the exchange's word, such as FILLED
public record ExchangeOrder(
        ClientOrderId clientOrderId,
        long number,
        TradeTerms terms,
        Instant takenAt,
        String status,
        Quantity executed,
        List<Fill> fills) {

    public ExchangeOrder {
        fills = List.copyOf(fills);
    }

    public ExchangeOrder with(TradeTerms other) {
        return new ExchangeOrder(clientOrderId, number, other, takenAt, status, executed, fills);
    }

    public ExchangeOrder taken(long otherNumber, Instant otherTime) {
        return new ExchangeOrder(
                clientOrderId, otherNumber, terms, otherTime, status, executed, fills);
    }
}
