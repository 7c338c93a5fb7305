package com.fkstrading.execution.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.execution.ExchangeResource;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.PostgresResource;
import com.fkstrading.testing.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kafka")
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(ExchangeResource.class)
class HealthAndMetricsTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void serviceIsLiveAndReadyOnceControlIsRead() throws Exception {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (get("/ready").statusCode() != 200) {
            assertThat(Instant.now()).as("ready in time").isBefore(end);
        }

        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(get("/ready").body())
                .contains(
                        "control.commands read to its end",
                        "accounts.state read to its end",
                        "kafka",
                        "postgres",
                        "threads",
                        "\"control-commands\"",
                        "\"trading-states\"",
                        "\"orders-requested\"",
                        "jobs",
                        "\"tracking\"");
    }

    @Test
    void serviceIsLiveButNotReadyWhileTheBrokerIsSilent() throws Exception {
        try (var _ = TestKafka.shared().suspend()) {
            assertThat(get("/ready").statusCode()).isEqualTo(503);
            assertThat(get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void metricsThatAlertsWatchExistBeforeTheFirstOrder() throws Exception {
        assertThat(get("/metrics").body())
                .contains(
                        "fks_execution_breaker_open",
                        "fks_execution_unknown_open",
                        "fks_execution_exchange_up",
                        "fks_execution_orders_total{state=\"FILLED\"",
                        "fks_execution_dead_letters_total",
                        "fks_execution_accounts_stopped",
                        "fks_execution_accounts_waiting{reason=\"OUTCOME_UNKNOWN\"",
                        "fks_execution_batch_failures_total",
                        "fks_execution_control_unreadable_total",
                        "fks_execution_trading_state_unreadable_total",
                        "fks_execution_job_seconds_since_success{name=\"tracking\"",
                        "fks_execution_misconfigured_total",
                        "fks_thread_restarts_total{thread=\"orders-requested\"",
                        "fks_thread_seconds_since_progress{thread=\"orders-requested\"");
    }

    @Test
    void eachAssignedPartitionShowsTheAgeOfItsOldestRequest() throws Exception {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (!get("/metrics").body().contains("fks_execution_oldest_unfinished_seconds{")) {
            assertThat(Instant.now()).as("partitions assigned in time").isBefore(end);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(management.resolve(path))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
