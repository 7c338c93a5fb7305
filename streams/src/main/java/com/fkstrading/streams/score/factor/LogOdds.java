package com.fkstrading.streams.score.factor;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A probability as the logarithm of its odds, in which evidence adds up: ln(p / (1 - p)).
public final class LogOdds {

    /// Decimals of whatever is added up, so that a reader can do it again by hand.
    public static final int SCALE = 4;

    private LogOdds() {}

    /// @param probability more than 0 and less than 1
    public static BigDecimal of(BigDecimal probability) {
        return ofRatio(probability, BigDecimal.ONE.subtract(probability));
    }

    /// ln(a / b). A double may be used here, as in [#probability]: this is no amount, and by its
    /// specification StrictMath gives the same bits on every machine.
    ///
    /// @param a more than 0
    /// @param b more than 0
    public static BigDecimal ofRatio(BigDecimal a, BigDecimal b) {
        return rounded(StrictMath.log(a.doubleValue() / b.doubleValue()));
    }

    /// The probability with these log-odds: 1 / (1 + exp(-x)).
    public static BigDecimal probability(BigDecimal logOdds) {
        return rounded(1 / (1 + StrictMath.exp(-logOdds.doubleValue())));
    }

    static BigDecimal bounded(BigDecimal value, BigDecimal bound) {
        return value.min(bound).max(bound.negate());
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).setScale(SCALE, RoundingMode.HALF_UP);
    }
}
