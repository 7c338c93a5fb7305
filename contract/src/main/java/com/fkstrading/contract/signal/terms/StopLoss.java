package com.fkstrading.contract.signal.terms;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.contract.money.Price;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The stop at which the whole position is sold. Flat fields in JSON.
///
/// @param limitPrice the worst price to sell at; null to sell at the market's
public record StopLoss(@JsonUnwrapped PriceLevel level, @Nullable Price limitPrice) {

    public StopLoss {
        Objects.requireNonNull(level, "level");
    }
}
