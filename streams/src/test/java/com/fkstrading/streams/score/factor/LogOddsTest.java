package com.fkstrading.streams.score.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogOddsTest {

    @ParameterizedTest
    @CsvSource({
        "0.5,  0.0000",
        "0.7,  0.8473",
        "0.3, -0.8473",
        "0.99, 4.5951",
    })
    void logOddsOfAProbability(BigDecimal probability, BigDecimal expected) {
        assertThat(LogOdds.of(probability)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0,      0.5000",
        "0.8473, 0.7000",
        "-3,     0.0474",
        "100,    1.0000",
        "-100,   0.0000",
    })
    void probabilityOfLogOdds(BigDecimal logOdds, BigDecimal expected) {
        assertThat(LogOdds.probability(logOdds)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 50, 60, 83, 99})
    void oneUndoesTheOther(int percent) {
        var probability = BigDecimal.valueOf(percent, 2);

        assertThat(LogOdds.probability(LogOdds.of(probability))).isEqualByComparingTo(probability);
    }
}
