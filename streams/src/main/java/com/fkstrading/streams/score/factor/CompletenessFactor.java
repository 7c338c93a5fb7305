package com.fkstrading.streams.score.factor;

import com.fkstrading.contract.signal.ValidatedSignal;
import java.math.BigDecimal;
import java.util.Map;

/// How much of the alert validation had to correct: -0.1 for each correction, -0.5 at most.
public final class CompletenessFactor {

    public static final String NAME = "completeness";

    private static final BigDecimal EACH = new BigDecimal("-0.1");
    private static final BigDecimal LOWEST = new BigDecimal("-0.5");

    private CompletenessFactor() {}

    public static FactorValue of(ValidatedSignal signal) {
        int repairs = signal.repairs().size();
        return new FactorValue(
                NAME,
                EACH.multiply(BigDecimal.valueOf(repairs)).max(LOWEST),
                Map.of("repairs", String.valueOf(repairs)),
                switch (repairs) {
                    case 0 -> "Nothing in the alert was corrected";
                    case 1 -> "1 field of the alert was corrected";
                    default -> repairs + " fields of the alert were corrected";
                });
    }
}
