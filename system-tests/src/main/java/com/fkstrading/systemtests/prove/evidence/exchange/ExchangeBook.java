package com.fkstrading.systemtests.prove.evidence.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Everything that the exchange lists.
///
/// @param orders every order that the exchange ever took; an id that occurs twice is an order
///     placed twice
/// @param increments by symbol
/// @param clockAhead by how much the exchange's clock is ahead of ours; negative when behind
public record ExchangeBook(
        List<ExchangeOrder> orders, Map<String, Increments> increments, Duration clockAhead) {

    public ExchangeBook {
        orders = List.copyOf(orders);
        increments = Map.copyOf(increments);
    }
}
