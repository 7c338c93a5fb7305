package com.fkstrading.paper.filter;

import java.math.BigDecimal;

/// The range of a value and the step that it must be a multiple of; zero means no such bound.
record Bounds(BigDecimal minimum, BigDecimal maximum, BigDecimal step) {

    static Bounds of(BigDecimal minimum, BigDecimal maximum) {
        return new Bounds(minimum, maximum, BigDecimal.ZERO);
    }

    boolean allow(BigDecimal value) {
        return value.compareTo(minimum) >= 0
                && (maximum.signum() == 0 || value.compareTo(maximum) <= 0)
                && (step.signum() == 0 || value.remainder(step).signum() == 0);
    }
}
