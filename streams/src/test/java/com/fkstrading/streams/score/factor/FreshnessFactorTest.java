package com.fkstrading.streams.score.factor;

import static com.fkstrading.streams.score.TestSignal.T;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.streams.score.TestSignal;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessFactorTest {

    private final FreshnessFactor freshness = new FreshnessFactor(Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource({
        "-2000,  0.0000",
        "30000,  0.0000",
        "30003, -0.0001",
        "45000, -0.5000",
        "60000, -1.0000",
        "70000, -1.0000",
    })
    void itFallsInTheSecondHalfOfTheMaximumAge(long ageMillis, BigDecimal expected) {
        var signal = TestSignal.buy().firedAt(T).build();

        assertThat(freshness.of(signal, T.plusMillis(ageMillis)).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1500, The alert fired 1.5 s before it was received",
        "-2000, The alert fired 2 s after it was received"
    })
    void itSaysWhenTheAlertFired(long ageMillis, String expected) {
        var signal = TestSignal.buy().firedAt(T).build();

        assertThat(freshness.of(signal, T.plusMillis(ageMillis)).text()).isEqualTo(expected);
    }

    @Test
    void withoutAFireTimeItIsZeroAndSaysSo() {
        var value = freshness.of(TestSignal.buy().build(), T.plusSeconds(50));

        assertThat(value.value()).isZero();
        assertThat(value.text()).isEqualTo("The alert gives no time at which it fired");
    }
}
