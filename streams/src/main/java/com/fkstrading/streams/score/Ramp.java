package com.fkstrading.streams.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A factor that is 1 up to `good`, falls in a straight line, and stays at `lowest` from `bad` on.
record Ramp(BigDecimal good, BigDecimal bad, BigDecimal lowest) {

    BigDecimal at(BigDecimal value) {
        if (value.compareTo(good) <= 0) {
            return BigDecimal.ONE;
        }
        if (value.compareTo(bad) >= 0) {
            return lowest;
        }
        var fall = BigDecimal.ONE.subtract(lowest).multiply(value.subtract(good));
        return BigDecimal.ONE.subtract(
                fall.divide(bad.subtract(good), Score.SCALE, RoundingMode.HALF_UP));
    }
}
