package com.fkstrading.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fkstrading.ingest.feed.PriceSettings;
import com.fkstrading.ingest.http.WebhookSettings;
import com.fkstrading.ingest.webhook.AddressRange;
import com.fkstrading.ingest.webhook.WebhookSource;
import com.fkstrading.service.config.SettingsReader;
import io.smallrye.config.SmallRyeConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every setting's name and default, through the service's own application.properties.
class IngestSettingsTest {

    private static final String SECRET = "local-only-secret";

    @Test
    void defaultsAreTheDocumentedOnes() {
        var config = config(Map.of("WEBHOOK_SECRET", SECRET));
        assertThat(webhook(config).sources())
                .extracting(WebhookSource::name, WebhookSource::account)
                .containsExactly(tuple("tradingview", "main"));
        assertThat(webhook(config).allowedAddresses()).isEmpty();
        assertThat(webhook(config).trustedProxies()).isEmpty();
        assertThat(webhook(config).maxInFlight()).isEqualTo(4096);
        assertThat(price(config).exchange()).hasToString("http://localhost:8100");
        assertThat(price(config).allowed()).isEmpty();
        assertThat(price(config).interval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.getConfigValue("quarkus.http.port").getValue()).isEqualTo("8000");
        assertThat(config.getConfigValue("quarkus.management.port").getValue()).isEqualTo("9000");
        assertThat(config.getConfigValue("kafka.bootstrap.servers").getValue())
                .isEqualTo("localhost:9092");
        assertThat(config.getConfigValue("quarkus.log.console.json.enabled").getValue())
                .isEqualTo("false");
    }

    @Test
    void everySettingHasOneEnvironmentVariable() {
        var config =
                config(
                        Map.ofEntries(
                                Map.entry("WEBHOOK_SECRET", SECRET),
                                Map.entry("WEBHOOK_ACCOUNT", "second"),
                                Map.entry("WEBHOOK_ALLOWED_ADDRESSES", "52.89.214.238, 10.0.0.0/8"),
                                Map.entry("WEBHOOK_TRUSTED_PROXIES", "10.0.0.1"),
                                Map.entry("WEBHOOK_MAX_IN_FLIGHT", "10"),
                                Map.entry("EXCHANGE_URL", "https://api.binance.com"),
                                Map.entry("ALLOWED_SYMBOLS", "BTCUSDT, ETHBTC"),
                                Map.entry("PRICE_INTERVAL", "PT0.5S"),
                                Map.entry("INGEST_PORT", "18000"),
                                Map.entry("INGEST_MANAGEMENT_PORT", "19000"),
                                Map.entry("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092"),
                                Map.entry("LOG_JSON", "true")));
        assertThat(webhook(config).sources()).extracting(WebhookSource::account).contains("second");
        assertThat(webhook(config).allowedAddresses().orElseThrow()).hasSize(2);
        assertThat(webhook(config).trustedProxies()).hasValue(List.of(AddressRange.of("10.0.0.1")));
        assertThat(webhook(config).maxInFlight()).isEqualTo(10);
        assertThatCode(() -> webhook(config).admission()).doesNotThrowAnyException();
        assertThat(price(config).exchange()).hasToString("https://api.binance.com");
        assertThat(price(config).allowed()).containsExactlyInAnyOrder("BTCUSDT", "ETHBTC");
        assertThat(price(config).interval()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.getConfigValue("quarkus.http.port").getValue()).isEqualTo("18000");
        assertThat(config.getConfigValue("quarkus.management.port").getValue()).isEqualTo("19000");
        assertThat(config.getConfigValue("kafka.bootstrap.servers").getValue())
                .isEqualTo("kafka:9092");
        assertThat(config.getConfigValue("quarkus.log.console.json.enabled").getValue())
                .isEqualTo("true");
    }

    @Test
    void missingSecretIsSaidByName() {
        var config = config(Map.of());
        assertThatThrownBy(() -> webhook(config).admission())
                .hasMessage("WEBHOOK_SECRET: missing; expected a secret of 16 characters or more");
    }

    @Test
    void shortSecretIsSaidByNameAndNotShown() {
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
        "ALLOWED_SYMBOLS,btcusdt",
        "ALLOWED_SYMBOLS,BTC/USDT",
        "PRICE_INTERVAL,often",
        "PRICE_INTERVAL,0",
        "PRICE_INTERVAL,3",
    })
    void wrongSettingIsSaidByName(String setting, String value) {
        assertThatThrownBy(() -> config(Map.of("WEBHOOK_SECRET", SECRET, setting, value)))
                .hasMessageStartingWith(setting + ": ")
                .hasMessageContaining("; expected ");
    }

    /// It could neither be halted nor resumed by its name.
    @ParameterizedTest
    @ValueSource(strings = {"all", "ALL", "desk/main", "/"})
    void accountThatNoCommandCanNameIsRefused(String account) {
        var config = config(Map.of("WEBHOOK_SECRET", SECRET, "WEBHOOK_ACCOUNT", account));
        assertThatThrownBy(() -> webhook(config).admission())
                .hasMessage(
                        "WEBHOOK_ACCOUNT: account: '%s'; expected an account's name, without '/'"
                                        .formatted(account)
                                + " and not 'all'");
    }

    @Test
    void accountOfAFurtherSourceIsRefusedByItsSettingsName() {
        var config =
                config(
                        Map.of(
                                "WEBHOOK_SECRET", SECRET,
                                "FKS_WEBHOOK_SOURCES_SCANNER_SECRET", "the scanner's secret",
                                "FKS_WEBHOOK_SOURCES_SCANNER_ACCOUNT", "all"));
        assertThatThrownBy(() -> webhook(config).admission())
                .hasMessageStartingWith("FKS_WEBHOOK_SOURCES_SCANNER_ACCOUNT: account: 'all'");
    }

    @Test
    void furtherSourceHasSecretAndAccountOfItsOwn() {
        var config =
                config(
                        Map.of(
                                "WEBHOOK_SECRET", SECRET,
                                "FKS_WEBHOOK_SOURCES_SCANNER_SECRET", "the scanner's secret",
                                "FKS_WEBHOOK_SOURCES_SCANNER_ACCOUNT", "second"));
        assertThat(webhook(config).sources())
                .extracting(WebhookSource::name, WebhookSource::account)
                .contains(tuple("scanner", "second"));
    }

    private static WebhookSettings webhook(SmallRyeConfig config) {
        return config.getConfigMapping(WebhookSettings.class);
    }

    private static PriceSettings price(SmallRyeConfig config) {
        return config.getConfigMapping(PriceSettings.class);
    }

    private static SmallRyeConfig config(Map<String, String> environment) {
        return SettingsReader.read(environment, WebhookSettings.class, PriceSettings.class);
    }
}
