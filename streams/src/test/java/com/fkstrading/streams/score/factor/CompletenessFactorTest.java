package com.fkstrading.streams.score.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.streams.score.TestSignal;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessFactorTest {

    @ParameterizedTest
    @CsvSource({"0, 0.0000", "1, -0.1000", "4, -0.4000", "5, -0.5000", "20, -0.5000"})
    void eachCorrectionCountsUpToFive(int repairs, BigDecimal expected) {
        var signal = TestSignal.buy().repaired(repairs).build();

        assertThat(CompletenessFactor.of(signal).value()).isEqualTo(expected);
    }
}
