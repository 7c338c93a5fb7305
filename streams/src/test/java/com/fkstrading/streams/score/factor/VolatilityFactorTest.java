package com.fkstrading.streams.score.factor;

import static com.fkstrading.streams.score.TestSignal.T;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.streams.price.PriceAge;
import com.fkstrading.streams.score.TestSignal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolatilityFactorTest {

    private final VolatilityFactor volatility =
            new VolatilityFactor(new PriceAge(Duration.ofSeconds(5), Duration.ofSeconds(60)));

    @ParameterizedTest
    @CsvSource({
        "0,       0.0000",
        "0.005,   0.0000",
        "0.0275, -0.5000",
        "0.05,   -1.0000",
        "3,      -1.0000",
    })
    void itFallsWithTheRangeOfTheMarket(BigDecimal range, BigDecimal expected) {
        var market = TestSignal.market(T).withVolatility(range);

        assertThat(volatility.of(Optional.of(market), T).value()).isEqualTo(expected);
    }

    @Test
    void whatIsNotKnownOrNotCurrentIsZeroAndSaysSo() {
        var old = TestSignal.market(T.minusSeconds(6)).withVolatility(BigDecimal.ONE);
        var noPrice = volatility.of(Optional.empty(), T);
        var notKnown = volatility.of(Optional.of(TestSignal.market(T)), T);
        var notCurrent = volatility.of(Optional.of(old), T);

        assertThat(noPrice.value()).isZero();
        assertThat(noPrice.text()).isEqualTo("Without a market price no volatility is known");
        assertThat(notKnown.value()).isZero();
        assertThat(notKnown.text()).isEqualTo("The volatility of BTCUSDT is not known");
        assertThat(notCurrent.value()).isZero();
        assertThat(notCurrent.text()).contains("not within 5 s before");
    }
}
