package com.fkstrading.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.testing.KafkaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The names that rules and dashboards rely on.
@Tag("kafka")
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IngestResource.class)
class IngestMetricsTest {

    @TestHTTPResource URI endpoint;

    @TestHTTPResource(value = "/metrics", management = true)
    URI management;

    private IngestClient operator;

    @BeforeEach
    void whenReady() {
        operator = new IngestClient(management);
        assertThat(IngestClient.eventually(() -> operator.get("/ready").statusCode() == 200))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/webhook/tradingview/local-only-secret,tradingview,accepted",
        "/webhook/tradingview/wrong,tradingview,unauthorized",
        "/webhook/somebody/wrong,unknown,unauthorized",
    })
    void everyAnswerIsCounted(String path, String source, String outcome) {
        String counter =
                "fks_ingest_webhooks_total{outcome=\"" + outcome + "\",source=\"" + source + "\"}";
        double before = value(counter);
        new IngestClient(endpoint).post(path, "{}");
        assertThat(value(counter)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fks_ingest_webhooks_total{outcome=\"unavailable\",source=\"tradingview\"}",
                "fks_ingest_webhooks_total{outcome=\"too-large\",source=\"unknown\"}",
                "fks_ingest_webhook_seconds_bucket{outcome=\"accepted\",le=\"0.05\"}",
                "fks_ingest_webhook_seconds_bucket{outcome=\"unavailable\",le=\"3.0\"}",
                "fks_ingest_webhook_seconds_count{outcome=\"accepted\"}",
                "fks_ingest_webhooks_in_flight",
                "fks_ingest_write_failures_total{topic=\"webhooks.received\"}",
                "fks_ingest_prices_total{exchange=\"binance\"}",
                "fks_ingest_price_failures_total{exchange=\"binance\"}",
                "fks_ingest_price_age_seconds{exchange=\"binance\"}",
                "fks_ingest_symbols{exchange=\"binance\"}",
                "fks_ingest_symbols_without_price{exchange=\"binance\"}",
                "kafka_producer_record_send_total",
            })
    void meterExistsFromTheStart(String name) {
        assertThat(operator.get("/metrics").body()).contains("\n" + name);
    }

    @Test
    void healthPathsAreTheFixedOnes() {
        assertThat(operator.get("/health").body()).contains("\"UP\"").doesNotContain("kafka");
        assertThat(operator.get("/ready").body()).contains("\"kafka\"");
    }

    private double value(String counter) {
        return operator.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(counter))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + counter));
    }
}
