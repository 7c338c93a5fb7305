package com.fkstrading.streams.score.factor;

import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.decision.Figures;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// The age of a signal: nothing for the first half of its maximum age, then down to -1.
public final class FreshnessFactor {

    public static final String NAME = "freshness";

    private static final BigDecimal LOWEST = BigDecimal.ONE.negate();

    private final FallingLine line;

    public FreshnessFactor(Duration maximum) {
        this.line =
                new FallingLine(
                        millis(maximum.dividedBy(2)), BigDecimal.ZERO, millis(maximum), LOWEST);
    }

    public FactorValue of(ValidatedSignal signal, Instant eventTime) {
        var firedAt = signal.times().firedAt();
        if (firedAt == null) {
            return FactorValue.unknown(NAME, "The alert gives no time at which it fired");
        }
        var age = Duration.between(firedAt, eventTime);
        return new FactorValue(
                NAME,
                line.at(millis(age)),
                Map.of("ageSeconds", Figures.seconds(age)),
                "The alert fired %s s %s it was received"
                        .formatted(
                                Figures.seconds(age.abs()), age.isNegative() ? "after" : "before"));
    }

    private static BigDecimal millis(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis());
    }
}
