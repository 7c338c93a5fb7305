package com.fkstrading.execution.exchange;

import com.fkstrading.execution.order.OrderReport;

/// The result of querying an order.
public sealed interface OrderLookup {

    record Found(OrderReport report) implements OrderLookup {}

    /// The exchange does not know it now, which alone proves nothing: a request may be on its way,
    /// and what is queried lags behind what is traded.
    record NotFound() implements OrderLookup {}

    record NoAnswer(String why) implements OrderLookup {}
}
