package com.fkstrading.ingest.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fkstrading.ingest.webhook.Source;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every setting's name and default, through the service's own application.properties.
class SettingsTest {

    private static final String SECRET = "local-only-secret";

    @Test
    void defaultsAreTheDocumentedOnes() throws IOException {
        var config = config(Map.of("WEBHOOK_SECRET", SECRET));
        assertThat(webhook(config).sourceList())
                .extracting(Source::name, Source::account)
                .containsExactly(tuple("tradingview", "main"));
        assertThat(webhook(config).allowedAddresses()).isEmpty();
        assertThat(webhook(config).trustedProxies()).isEmpty();
        assertThat(webhook(config).places()).isEqualTo(4096);
        assertThat(price(config).exchange()).hasToString("http://localhost:8100");
        assertThat(price(config).watched()).containsExactly("BTCUSDT", "ETHUSDT");
        assertThat(price(config).pause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.getConfigValue("quarkus.http.port").getValue()).isEqualTo("8000");
        assertThat(config.getConfigValue("quarkus.management.port").getValue()).isEqualTo("9000");
        assertThat(config.getConfigValue("kafka.bootstrap.servers").getValue())
                .isEqualTo("localhost:9092");
        assertThat(config.getConfigValue("quarkus.log.console.json.enabled").getValue())
                .isEqualTo("false");
    }

    @Test
    void everySettingHasOneEnvironmentVariable() throws IOException {
        var config =
                config(
                        Map.ofEntries(
                                Map.entry("WEBHOOK_SECRET", SECRET),
                                Map.entry("WEBHOOK_ACCOUNT", "second"),
                                Map.entry("WEBHOOK_ALLOWED_ADDRESSES", "52.89.214.238, 10.0.0.0/8"),
                                Map.entry("WEBHOOK_TRUSTED_PROXIES", "10.0.0.1"),
                                Map.entry("WEBHOOK_MAX_IN_FLIGHT", "10"),
                                Map.entry("EXCHANGE_URL", "https://api.binance.com"),
                                Map.entry("MARKET_SYMBOLS", ""),
                                Map.entry("PRICE_INTERVAL", "PT0.5S"),
                                Map.entry("INGEST_PORT", "18000"),
                                Map.entry("INGEST_MANAGEMENT_PORT", "19000"),
                                Map.entry("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092"),
                                Map.entry("LOG_JSON", "true")));
        assertThat(webhook(config).sourceList()).extracting(Source::account).contains("second");
        assertThat(webhook(config).allowedAddresses().orElseThrow()).hasSize(2);
        assertThat(webhook(config).trustedProxies()).hasValue(List.of("10.0.0.1"));
        assertThat(webhook(config).places()).isEqualTo(10);
        assertThatCode(() -> webhook(config).admission()).doesNotThrowAnyException();
        assertThat(price(config).exchange()).hasToString("https://api.binance.com");
        assertThat(price(config).watched()).isEmpty();
        assertThat(price(config).pause()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.getConfigValue("quarkus.http.port").getValue()).isEqualTo("18000");
        assertThat(config.getConfigValue("quarkus.management.port").getValue()).isEqualTo("19000");
        assertThat(config.getConfigValue("kafka.bootstrap.servers").getValue())
                .isEqualTo("kafka:9092");
        assertThat(config.getConfigValue("quarkus.log.console.json.enabled").getValue())
                .isEqualTo("true");
    }

    @Test
    void missingSecretIsSaidByName() throws IOException {
        var config = config(Map.of());
        assertThatThrownBy(() -> webhook(config).admission())
                .hasMessage("WEBHOOK_SECRET: missing; expected a secret of 16 characters or more");
    }

    @Test
    void shortSecretIsSaidByNameAndNotShown() throws IOException {
        var config = config(Map.of("WEBHOOK_SECRET", "hunter2hunter2"));
        assertThatThrownBy(() -> webhook(config).admission())
                .hasMessage(
                        "WEBHOOK_SECRET: 14 characters; expected a secret of 16 characters or more");
    }

    @ParameterizedTest
    @CsvSource({
        "WEBHOOK_ALLOWED_ADDRESSES,example.com",
        "WEBHOOK_TRUSTED_PROXIES,10.0.0.0/99",
        "WEBHOOK_MAX_IN_FLIGHT,many",
        "WEBHOOK_MAX_IN_FLIGHT,0",
        "EXCHANGE_URL,api.binance.com",
        "EXCHANGE_URL,ftp://binance.com",
        "MARKET_SYMBOLS,btcusdt",
        "PRICE_INTERVAL,often",
        "PRICE_INTERVAL,0",
    })
    void wrongSettingIsSaidByName(String setting, String value) throws IOException {
        var config = config(Map.of("WEBHOOK_SECRET", SECRET, setting, value));
        assertThatThrownBy(
                        () -> {
                            webhook(config).admission();
                            webhook(config).places();
                            price(config).exchange();
                            price(config).watched();
                            price(config).pause();
                        })
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(setting + ": '" + value + "'; expected ");
    }

    @Test
    void furtherSourceHasSecretAndAccountOfItsOwn() throws IOException {
        var config =
                config(
                        Map.of(
                                "WEBHOOK_SECRET", SECRET,
                                "fks.webhook.sources.scanner.secret", "the scanner's secret",
                                "fks.webhook.sources.scanner.account", "second"));
        assertThat(webhook(config).sourceList())
                .extracting(Source::name, Source::account)
                .contains(tuple("scanner", "second"));
    }

    private static WebhookConfig webhook(SmallRyeConfig config) {
        return config.getConfigMapping(WebhookConfig.class);
    }

    private static PriceConfig price(SmallRyeConfig config) {
        return config.getConfigMapping(PriceConfig.class);
    }

    private static SmallRyeConfig config(Map<String, String> settings) throws IOException {
        var properties = SettingsTest.class.getResource("/application.properties");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addPropertiesSources()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(properties))
                .withSources(new PropertiesConfigSource(settings, "settings", 300))
                .withMapping(WebhookConfig.class)
                .withMapping(PriceConfig.class)
                .build();
    }
}
