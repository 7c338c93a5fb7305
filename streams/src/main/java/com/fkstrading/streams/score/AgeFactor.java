package com.fkstrading.streams.score;

import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.decision.Figures;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// How little of its time a signal has used up on its way: full for the first half, then falling.
final class AgeFactor {

    private static final String NAME = "age";
    private static final BigDecimal LOWEST = new BigDecimal("0.8");

    private final Ramp ramp;

    AgeFactor(Duration maximumAge) {
        this.ramp = new Ramp(millis(maximumAge.dividedBy(2)), millis(maximumAge), LOWEST);
    }

    ScoredFactor of(ValidatedSignal signal, Instant eventTime) {
        if (signal.times().firedAt() == null) {
            return ScoredFactor.of(
                    NAME, BigDecimal.ONE, Map.of(), "No fire time is known; it counts as new.");
        }
        var age = Duration.between(signal.times().firedAt(), eventTime);
        var value = ramp.at(millis(age));
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
