package com.fkstrading.streams.score.factor;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Falls in a straight line between two points, and is level before and after them.
///
/// @param good up to here it is `highest`
/// @param bad from here on it is `lowest`
record FallingLine(BigDecimal good, BigDecimal highest, BigDecimal bad, BigDecimal lowest) {

    BigDecimal at(BigDecimal x) {
        if (x.compareTo(good) <= 0) {
            return highest;
        }
        if (x.compareTo(bad) >= 0) {
            return lowest;
        }
        return highest.subtract(
                highest.subtract(lowest)
                        .multiply(x.subtract(good))
                        .divide(bad.subtract(good), LogOdds.SCALE, RoundingMode.HALF_UP));
    }
}
