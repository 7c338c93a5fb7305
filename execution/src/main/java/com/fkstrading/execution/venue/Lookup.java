package com.fkstrading.execution.venue;

import com.fkstrading.execution.order.Report;

/// What asking for an order gave.
public sealed interface Lookup {

    record Found(Report report) implements Lookup {}

    /// The exchange does not know it now, which alone proves nothing: a request may be on its way,
    /// and what is queried lags behind what is traded.
    record NotFound() implements Lookup {}

    record NoAnswer(String why) implements Lookup {}
}
