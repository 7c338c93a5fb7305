package com.fkstrading.contract.signal.terms;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fkstrading.contract.money.Price;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a stop or a target is, as the alert states it: a price, or a distance from the entry's
/// price. Exactly one of the three is there.
///
/// @param percent of the entry's price; 5 is 5 %. More than 0; a decimal string as JSON
/// @param offset in the quote currency. More than 0; a decimal string as JSON
public record PriceLevel(
        @Nullable Price price,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal percent,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal offset) {

    public PriceLevel {
        if (Stream.of(price, percent, offset).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException(
                    "price: %s, percent: %s, offset: %s; expected exactly one of them"
                            .formatted(price, percent, offset));
        }
        requirePositive("percent", percent);
        requirePositive("offset", offset);
    }

    public static PriceLevel at(Price price) {
        return new PriceLevel(price, null, null);
    }

    public static PriceLevel percent(BigDecimal percent) {
        return new PriceLevel(null, percent, null);
    }

    public static PriceLevel offset(BigDecimal offset) {
        return new PriceLevel(null, null, offset);
    }

    private static void requirePositive(String name, @Nullable BigDecimal value) {
        if (value != null && value.signum() <= 0) {
            throw new IllegalArgumentException(name + ": " + value + "; expected more than 0");
        }
    }
}
