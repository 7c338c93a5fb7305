package com.fkstrading.streams.score;

import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.decision.Figures;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// The age of a signal: 1 for the first half of its maximum age, then falling.
final class AgeFactor {

    private static final String NAME = "age";

    private final Duration maximum;

    AgeFactor(Duration maximum) {
        this.maximum = maximum;
    }

    ScoredFactor of(ValidatedSignal signal, Instant eventTime) {
        var firedAt = signal.times().firedAt();
        if (firedAt == null) {
            return ScoredFactor.of(
                    NAME, BigDecimal.ONE, Map.of(), "No fire time is known; it counts as new.");
        }
        var age = Duration.between(firedAt, eventTime);
        var value =
                ScoredFactor.falling(millis(age), millis(maximum.dividedBy(2)), millis(maximum));
        return ScoredFactor.of(
                NAME,
                value,
                Map.of("ageSeconds", Figures.seconds(age)),
                "At %s s old its age counts as %s."
                        .formatted(Figures.seconds(age), Figures.plain(value)));
    }

    private static BigDecimal millis(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis());
    }
}
