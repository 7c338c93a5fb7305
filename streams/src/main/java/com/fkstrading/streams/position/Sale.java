package com.fkstrading.streams.position;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The profit or loss of one sale.
///
/// @param profit in the quote currency, after commission; negative for a loss
/// @param dollars the same in dollars; null where the rate is not known
/// @param time of the order event that brought it
public record Sale(String strategy, BigDecimal profit, @Nullable BigDecimal dollars, Instant time) {

    public Sale {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(profit, "profit");
        Objects.requireNonNull(time, "time");
    }
}
