package com.fkstrading.execution.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.execution.venue.binance.BinanceExchange;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every setting's name and default, through the service's own application.properties.
class SettingsTest {

    private static final Map<String, String> REQUIRED =
            Map.of(
                    "EXCHANGE_API_KEY", "key",
                    "EXCHANGE_API_SECRET", "hunter2",
                    "DATABASE_PASSWORD", "open");

    @Test
    void defaultsAreTheDocumentedOnes() throws IOException {
        var config = config(Map.of());
        var exchange = config.getConfigMapping(ExchangeSettings.class);
        var asking = config.getConfigMapping(AskingSettings.class);
        var breaker = config.getConfigMapping(BreakerSettings.class);

        assertThat(exchange.url()).hasToString("http://localhost:8100");
        assertThat(exchange.account()).isEqualTo("main");
        assertThat(exchange.recvWindow()).isEqualTo(Duration.ofSeconds(5));
        assertThat(exchange.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(exchange.readTimeout()).isEqualTo(Duration.ofSeconds(12));
        assertThat(asking.absenceAfter()).isEqualTo(Duration.ofSeconds(20));
        assertThat(asking.followEvery()).isEqualTo(Duration.ofSeconds(3));
        assertThat(breaker.threshold()).isEqualTo(5);
        assertThat(breaker.timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(value(config, "quarkus.http.port")).isEqualTo("8006");
        assertThat(value(config, "quarkus.management.port")).isEqualTo("9006");
        assertThat(value(config, "kafka.bootstrap.servers")).isEqualTo("localhost:9092");
        assertThat(value(config, "quarkus.datasource.reactive.url"))
                .isEqualTo("postgresql://localhost:15432/fks");
    }

    @Test
    void secondsMayBeGivenAsANumber() throws IOException {
        var config = config(Map.of("CIRCUIT_BREAKER_TIMEOUT", "90"));

        assertThat(config.getConfigMapping(BreakerSettings.class).timeout())
                .isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void furtherAccountHasCredentialsOfItsOwn() throws IOException {
        var config =
                builder(REQUIRED)
                        .withSources(
                                new EnvConfigSource(
                                        Map.of(
                                                "FKS_ACCOUNTS_SECOND_API_KEY", "k2",
                                                "FKS_ACCOUNTS_SECOND_API_SECRET", "s2"),
                                        300))
                        .build();

        try (var exchange = binance(config)) {
            assertThat(exchange.serves("main")).isTrue();
            assertThat(exchange.serves("second")).isTrue();
            assertThat(exchange.serves("third")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXCHANGE_API_KEY", "EXCHANGE_API_SECRET", "DATABASE_PASSWORD"})
    void missingSettingIsSaidByName(String setting) throws IOException {
        var given = new HashMap<>(REQUIRED);
        given.remove(setting);

        assertThatThrownBy(() -> everySetting(builder(given).build()))
                .hasMessageContaining(setting);
    }

    @ParameterizedTest
    @CsvSource({
        "EXCHANGE_URL,api.binance.com",
        "EXCHANGE_URL,ftp://binance.com",
        "EXCHANGE_RECV_WINDOW,0",
        "EXCHANGE_RECV_WINDOW,61",
        "EXCHANGE_CONNECT_TIMEOUT,0",
        "EXCHANGE_READ_TIMEOUT,soon",
        "CIRCUIT_BREAKER_THRESHOLD,0",
        "CIRCUIT_BREAKER_THRESHOLD,few",
        "CIRCUIT_BREAKER_TIMEOUT,0",
        "ABSENCE_AFTER,15",
        "FOLLOW_EVERY,0",
    })
    void wrongSettingIsSaidByName(String setting, String value) {
        assertThatThrownBy(() -> everySetting(config(Map.of(setting, value))))
                .hasMessageContaining(setting)
                .hasMessageNotContaining("hunter2");
    }

    private static void everySetting(SmallRyeConfig config) {
        assertThat(config.getConfigMapping(JournalSettings.class).password()).isNotEmpty();
        var asking = config.getConfigMapping(AskingSettings.class);
        try (var exchange = binance(config)) {
            var wiring = new Wiring();
            wiring.timing(config.getConfigMapping(ExchangeSettings.class), asking);
            wiring.guarded(
                    exchange,
                    config.getConfigMapping(BreakerSettings.class),
                    new SimpleMeterRegistry());
        }
    }

    private static BinanceExchange binance(SmallRyeConfig config) {
        return new Wiring()
                .binance(
                        config.getConfigMapping(ExchangeSettings.class),
                        config.getConfigMapping(AccountSettings.class),
                        Clock.systemUTC());
    }

    private static String value(SmallRyeConfig config, String name) {
        return config.getConfigValue(name).getValue();
    }

    private static SmallRyeConfig config(Map<String, String> settings) throws IOException {
        var given = new HashMap<>(REQUIRED);
        given.putAll(settings);
        return builder(given).build();
    }

    private static SmallRyeConfigBuilder builder(Map<String, String> environment)
            throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addPropertiesSources()
                .withConverters(new Converter<?>[] {new DurationConverter()})
                .withSources(new PropertiesConfigSource(environment, "environment", 300))
                .withSources(
                        new PropertiesConfigSource(
                                SettingsTest.class.getResource("/application.properties")))
                .withMapping(ExchangeSettings.class)
                .withMapping(AccountSettings.class)
                .withMapping(AskingSettings.class)
                .withMapping(BreakerSettings.class)
                .withMapping(JournalSettings.class);
    }
}
