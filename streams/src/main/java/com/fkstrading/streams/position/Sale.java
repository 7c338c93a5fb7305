package com.fkstrading.streams.position;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/// The profit or loss of one sale.
///
/// @param profit in the quote currency, after commission; negative for a loss
/// @param time of the order event that brought it
public record Sale(String strategy, BigDecimal profit, Instant time) {

    public Sale {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(profit, "profit");
        Objects.requireNonNull(time, "time");
    }
}
