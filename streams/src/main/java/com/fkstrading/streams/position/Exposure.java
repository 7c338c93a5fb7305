package com.fkstrading.streams.position;

import java.math.BigDecimal;
import java.util.Objects;

/// What is at risk, in dollars: what is held and what open purchases may still add, each at the
/// worst price that its decision allowed. A fill moves it from the order to the position and does
/// not change the sum.
///
/// @param unvalued how many parts of it are not in `dollars`, since no price had told their value
public record Exposure(BigDecimal dollars, int unvalued) {

    public static final Exposure NONE = new Exposure(BigDecimal.ZERO, 0);

    /// Equal amounts are equal, whatever they were computed from.
    public Exposure {
        Objects.requireNonNull(dollars, "dollars");
        dollars = dollars.signum() == 0 ? BigDecimal.ZERO : dollars.stripTrailingZeros();
    }

    static Exposure of(BigDecimal dollars) {
        return new Exposure(dollars, 0);
    }

    static Exposure unknown() {
        return new Exposure(BigDecimal.ZERO, 1);
    }

    public Exposure plus(Exposure other) {
        return new Exposure(dollars.add(other.dollars), Math.addExact(unvalued, other.unvalued));
    }

    public Exposure minus(Exposure other) {
        return new Exposure(
                dollars.subtract(other.dollars), Math.subtractExact(unvalued, other.unvalued));
    }
}
