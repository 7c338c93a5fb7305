package com.fkstrading.streams.position;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The profit or loss of what one order event sold, or a whole order.
///
/// @param profit in the quote currency, after commission; negative for a loss
/// @param dollars the same in dollars; null where the rate is not known
/// @param time of the order event that brought it, or ended the order
public record Sale(String strategy, BigDecimal profit, @Nullable BigDecimal dollars, Instant time) {

    public Sale {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(profit, "profit");
        Objects.requireNonNull(time, "time");
    }

    /// Both together; of unknown value in dollars where one of them is.
    Sale plus(Sale other) {
        var sum = dollars == null || other.dollars == null ? null : dollars.add(other.dollars);
        return new Sale(
                strategy,
                profit.add(other.profit),
                sum,
                other.time.isAfter(time) ? other.time : time);
    }

    /// The same, counted at this time.
    Sale at(Instant counted) {
        return new Sale(strategy, profit, dollars, counted);
    }
}
