package com.fkstrading.execution.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.service.config.SettingsReader;
import io.smallrye.config.SmallRyeConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
    void defaultsAreTheDocumentedOnes() {
        var config = config(Map.of());
        var exchange = config.getConfigMapping(ExchangeSettings.class);
        var tracking = config.getConfigMapping(TrackingSettings.class);
        var breaker = config.getConfigMapping(CircuitBreakerSettings.class);
        var journal = config.getConfigMapping(JournalSettings.class);

        assertThat(exchange.url()).isEqualTo("http://localhost:8100");
        assertThat(exchange.account()).isEqualTo("main");
        assertThat(exchange.receiveWindow()).isEqualTo(Duration.ofSeconds(5));
        assertThat(exchange.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(exchange.readTimeout()).isEqualTo(Duration.ofSeconds(12));
        assertThat(tracking.absenceAfter()).isEqualTo(Duration.ofSeconds(20));
        assertThat(tracking.followEvery()).isEqualTo(Duration.ofSeconds(3));
        assertThat(breaker.threshold()).isEqualTo(5);
        assertThat(breaker.timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(journal.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(journal.acquireTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(journal.statementTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(value(config, "quarkus.http.port")).isEqualTo("8006");
        assertThat(value(config, "quarkus.management.port")).isEqualTo("9006");
        assertThat(value(config, "quarkus.datasource.reactive.url"))
                .isEqualTo("postgresql://localhost:15432/fks");
    }

    @Test
    void secondsMayBeGivenAsANumber() {
        var config = config(Map.of("CIRCUIT_BREAKER_TIMEOUT", "90"));

        assertThat(config.getConfigMapping(CircuitBreakerSettings.class).timeout())
                .isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void furtherAccountHasCredentialsOfItsOwn() {
        var config =
                config(
                        Map.of(
                                "FKS_ACCOUNTS_SECOND_API_KEY", "k2",
                                "FKS_ACCOUNTS_SECOND_API_SECRET", "s2"));

        var accounts = config.getConfigMapping(AccountSettings.class).byName();
        assertThat(accounts).containsOnlyKeys("second");
        assertThat(accounts.get("second").apiKey()).isEqualTo("k2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXCHANGE_API_KEY", "EXCHANGE_API_SECRET", "DATABASE_PASSWORD"})
    void missingSettingIsSaidByName(String setting) {
        var given = new HashMap<>(REQUIRED);
        given.remove(setting);

        assertThatThrownBy(() -> read(given)).hasMessageContaining(setting);
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
        "ABSENCE_AFTER,0",
        "FOLLOW_EVERY,0",
        "DATABASE_CONNECT_TIMEOUT,0",
        "DATABASE_ACQUIRE_TIMEOUT,0",
        "DATABASE_STATEMENT_TIMEOUT,61",
    })
    void wrongSettingIsSaidByName(String setting, String value) {
        assertThatThrownBy(() -> config(Map.of(setting, value)))
                .hasMessageStartingWith(setting + ": ")
                .hasMessageContaining("expected")
                .hasMessageNotContaining("hunter2");
    }

    private static String value(SmallRyeConfig config, String name) {
        return config.getConfigValue(name).getValue();
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        var given = new HashMap<>(REQUIRED);
        given.putAll(settings);
        return read(given);
    }

    private static SmallRyeConfig read(Map<String, String> environment) {
        return SettingsReader.read(
                environment,
                ExchangeSettings.class,
                AccountSettings.class,
                TrackingSettings.class,
                CircuitBreakerSettings.class,
                JournalSettings.class);
    }
}
