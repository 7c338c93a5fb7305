package com.fkstrading.contract.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What all amounts share: a bound, since the few bytes of `1e999999999` would cost a gigabyte once
/// computed with, and one canonical form, so that equal amounts are equal records.
public final class Decimals {

    /// On either side of the point; more than the product of any price and quantity has.
    private static final int MOST_DIGITS = 100;

    private Decimals() {}

    public static BigDecimal parse(String decimal) {
        if (decimal.length() > 2 * MOST_DIGITS) {
            throw tooLong();
        }
        return bounded(new BigDecimal(decimal));
    }

    public static BigDecimal bounded(BigDecimal value) {
        long whole = (long) value.precision() - value.scale();
        if (value.scale() > MOST_DIGITS || whole > MOST_DIGITS) {
            throw tooLong();
        }
        return value;
    }

    /// Zero or more, without trailing zeros and without an exponent: 1E+2 becomes 100.
    static BigDecimal notNegative(String name, @Nullable BigDecimal value) {
        return canonical(name, value, 0, "0 or more");
    }

    static BigDecimal positive(String name, @Nullable BigDecimal value) {
        return canonical(name, value, 1, "more than 0");
    }

    private static BigDecimal canonical(
            String name, @Nullable BigDecimal value, int leastSign, String expected) {
        if (value == null) {
            throw new IllegalArgumentException(name + ": missing; expected a decimal");
        }
        if (bounded(value).signum() < leastSign) {
            throw new IllegalArgumentException(
                    name + ": " + value.toPlainString() + "; expected " + expected);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static IllegalArgumentException tooLong() {
        return new IllegalArgumentException(
                "a decimal of more than " + MOST_DIGITS + " digits before or after the point");
    }
}
