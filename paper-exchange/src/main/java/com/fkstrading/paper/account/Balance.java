package com.fkstrading.paper.account;

import java.math.BigDecimal;

/// An amount of one asset: what can be spent, and what open orders lock. Also the difference of two
/// such amounts, and then either part may be negative.
public record Balance(BigDecimal free, BigDecimal locked) {

    public static final Balance ZERO = new Balance(BigDecimal.ZERO, BigDecimal.ZERO);

    public static Balance free(BigDecimal amount) {
        return new Balance(amount, BigDecimal.ZERO);
    }

    /// Moves `amount` from free to locked.
    public static Balance lock(BigDecimal amount) {
        return new Balance(amount.negate(), amount);
    }

    public Balance plus(Balance other) {
        return new Balance(free.add(other.free), locked.add(other.locked));
    }

    public Balance minus(Balance other) {
        return new Balance(free.subtract(other.free), locked.subtract(other.locked));
    }

    public boolean isOverdrawn() {
        return free.signum() < 0;
    }
}
