package com.fkstrading.contract.signal.terms;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A target at which the position, or a part of it, is sold. Flat fields in JSON.
///
/// @param share of the entry's quantity in percent; null for all of it. A decimal string as JSON
public record TakeProfit(
        @JsonUnwrapped PriceLevel level,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal share) {

    public TakeProfit {
        Objects.requireNonNull(level, "level");
    }
}
