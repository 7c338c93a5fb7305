package com.fkstrading.ingest.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fkstrading.ingest.webhook.Source;
import io.quarkus.runtime.configuration.DurationConverter;
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
class WebhookConfigTest {

    private static final String SECRET = "local-only-secret";

    @Test
    void defaultsAreTheDocumentedOnes() throws IOException {
        var config = config(Map.of("WEBHOOK_SECRET", SECRET));
        assertThat(webhook(config).sourceList())
                .extracting(Source::name, Source::account)
                .containsExactly(tuple("tradingview", "main"));
        assertThat(webhook(config).allowedAddresses()).isEmpty();
        assertThat(webhook(config).trustedProxies()).isEmpty();
        assertThat(webhook(config).maxInFlight()).isEqualTo(4096);
        assertThat(price(config).exchangeUrl()).isEqualTo("http://localhost:8100");
        assertThat(price(config).symbols()).hasValue(List.of("BTCUSDT", "ETHUSDT"));
        assertThat(price(config).interval()).isEqualTo(Duration.ofSeconds(1));
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
        assertThat(webhook(config).maxInFlight()).isEqualTo(10);
        assertThatCode(() -> webhook(config).admission()).doesNotThrowAnyException();
        assertThat(price(config).exchangeUrl()).isEqualTo("https://api.binance.com");
        assertThat(price(config).symbols()).isEmpty();
        assertThat(price(config).interval()).isEqualTo(Duration.ofMillis(500));
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
                .hasMessage(
                        "WEBHOOK_SECRET: missing; expected the secret of source 'tradingview', 16 characters or more");
    }

    @Test
    void shortSecretIsSaidByNameAndNotShown() throws IOException {
        var config = config(Map.of("WEBHOOK_SECRET", "hunter2hunter2"));
        assertThatThrownBy(() -> webhook(config).admission())
                .hasMessage("WEBHOOK_SECRET: a secret of 14 characters; expected 16 or more");
    }

    @ParameterizedTest
    @CsvSource({
        "WEBHOOK_ALLOWED_ADDRESSES,example.com",
        "WEBHOOK_TRUSTED_PROXIES,10.0.0.0/99",
    })
    void wrongAddressIsSaidByName(String setting, String value) throws IOException {
        var config = config(Map.of("WEBHOOK_SECRET", SECRET, setting, value));
        assertThatThrownBy(() -> webhook(config).admission())
                .hasMessageStartingWith(setting + ": '" + value + "'; expected an address");
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
        var properties = WebhookConfigTest.class.getResource("/application.properties");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(properties))
                .withSources(new PropertiesConfigSource(settings, "settings", 300))
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(WebhookConfig.class)
                .withMapping(PriceConfig.class)
                .build();
    }
}
