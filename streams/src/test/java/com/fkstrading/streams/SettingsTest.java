package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.streams.limit.LimitConfig;
import com.fkstrading.streams.score.ScoreConfig;
import com.fkstrading.streams.size.SizeConfig;
import com.fkstrading.streams.validate.ValidateConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The settings' names and defaults, and that a bad value stops the start with its name.
class SettingsTest {

    @Test
    void defaults() {
        var config = config(Map.of());

        var validate = config.getConfigMapping(ValidateConfig.class);
        assertThat(validate.maxSignalAge()).isEqualTo(Duration.ofSeconds(60));
        assertThat(validate.supportedExchanges()).containsExactly("BINANCE");
        assertThat(config.getConfigMapping(ScoreConfig.class).minConfidence())
                .isEqualByComparingTo("0.6");
        assertThat(config.getConfigMapping(LimitConfig.class).requests()).isEqualTo(100);
        assertThat(config.getConfigMapping(LimitConfig.class).window())
                .isEqualTo(Duration.ofSeconds(60));
        assertThat(config.getConfigMapping(SizeConfig.class).maxOrderSizeUsd())
                .isEqualByComparingTo("100000");
    }

    @Test
    void eachIsSetByItsName() {
        var config =
                config(
                        Map.of(
                                "MAX_SIGNAL_AGE", "5",
                                "SUPPORTED_EXCHANGES", "BINANCE,BINANCEUS",
                                "MIN_CONFIDENCE", "0.7",
                                "RATE_LIMIT_REQUESTS", "3",
                                "RATE_LIMIT_WINDOW", "10",
                                "MAX_ORDER_SIZE_USD", "1.5"));

        var validate = config.getConfigMapping(ValidateConfig.class);
        assertThat(validate.maxSignalAge()).isEqualTo(Duration.ofSeconds(5));
        assertThat(validate.supportedExchanges()).containsExactly("BINANCE", "BINANCEUS");
        assertThat(config.getConfigMapping(ScoreConfig.class).minConfidence())
                .isEqualByComparingTo("0.7");
        assertThat(config.getConfigMapping(LimitConfig.class).requests()).isEqualTo(3);
        assertThat(config.getConfigMapping(LimitConfig.class).window())
                .isEqualTo(Duration.ofSeconds(10));
        assertThat(config.getConfigMapping(SizeConfig.class).maxOrderSizeUsd())
                .isEqualByComparingTo("1.5");
    }

    @ParameterizedTest
    @CsvSource({
        "MAX_SIGNAL_AGE, soon",
        "MAX_SIGNAL_AGE, 0",
        "MIN_CONFIDENCE, 2",
        "MIN_CONFIDENCE, -0.1",
        "MIN_CONFIDENCE, abc",
        "RATE_LIMIT_REQUESTS, 0",
        "RATE_LIMIT_REQUESTS, many",
        "RATE_LIMIT_WINDOW, 0",
        "RATE_LIMIT_WINDOW, 90000",
        "MAX_ORDER_SIZE_USD, 0",
        "MAX_ORDER_SIZE_USD, all"
    })
    void badValueStopsTheStartWithItsName(String name, String value) {
        assertThatThrownBy(() -> rules(Map.of(name, value)))
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }

    private static Rules rules(Map<String, String> settings) {
        var config = config(settings);
        return Rules.of(
                config.getConfigMapping(ValidateConfig.class),
                config.getConfigMapping(ScoreConfig.class),
                config.getConfigMapping(LimitConfig.class),
                config.getConfigMapping(SizeConfig.class));
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(ValidateConfig.class)
                .withMapping(ScoreConfig.class)
                .withMapping(LimitConfig.class)
                .withMapping(SizeConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(settings)
                .build();
    }
}
