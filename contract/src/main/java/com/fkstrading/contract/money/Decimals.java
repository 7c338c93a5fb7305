package com.fkstrading.contract.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the amounts share: one canonical form, so that equal amounts are equal records and read the
/// same on every topic.
final class Decimals {

    private Decimals() {}

    /// Without trailing zeros and without an exponent: 1E+2 becomes 100, 0.500 becomes 0.5.
    static BigDecimal canonical(String name, @Nullable BigDecimal value) {
        if (value == null) {
            throw new IllegalArgumentException(name + ": missing; expected a decimal");
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal positive(String name, @Nullable BigDecimal value) {
        if (value != null && value.signum() <= 0) {
            throw new IllegalArgumentException(
                    name + ": " + value.toPlainString() + "; expected more than 0");
        }
        return canonical(name, value);
    }

    static BigDecimal notNegative(String name, @Nullable BigDecimal value) {
        if (value != null && value.signum() < 0) {
            throw new IllegalArgumentException(
                    name + ": " + value.toPlainString() + "; expected 0 or more");
        }
        return canonical(name, value);
    }
}
