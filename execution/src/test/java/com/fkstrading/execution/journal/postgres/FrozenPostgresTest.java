package com.fkstrading.execution.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.ExchangeResource;
import com.fkstrading.execution.order.TestOrders;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.PostgresResource;
import com.fkstrading.testing.TestKafka;
import com.fkstrading.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A Postgres that is frozen: nothing waits for it without a limit, and no order is lost or
/// doubled.
@Tag("kafka")
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(ExchangeResource.class)
class FrozenPostgresTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject PostgresJournal journal;

    @Test
    @Timeout(120)
    void everythingEndsInTimeAndGoesOnAfterwards() throws Exception {
        awaitReady();
        var kafka = TestKafka.shared();
        var now = Instant.now();
        var terms = TestOrders.market("0.010004", now.plusSeconds(60));
        var request = TestOrders.request("main", UUID.randomUUID().toString(), terms, now);
        try (var _ = TestPostgres.shared().suspend()) {
            kafka.send(Topics.ORDERS_REQUESTED, "main", request, now);

            var asked = Instant.now();
            assertThat(ready()).isEqualTo(503);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(4));

            var called = Instant.now();
            assertThatThrownBy(journal::unknown).isInstanceOf(RuntimeException.class);
            assertThat(Duration.between(called, Instant.now())).isLessThan(Duration.ofSeconds(7));
        }
        awaitReady();
        kafka.readUntil(
                Topics.ORDERS_EVENTS,
                records ->
                        records.stream()
                                .map(record -> record.value())
                                .anyMatch(
                                        event ->
                                                event.clientOrderId()
                                                                .equals(request.clientOrderId())
                                                        && event.progress().state()
                                                                == OrderStatus.FILLED));
        assertThat(ExchangeResource.exchange().placements(request.clientOrderId().value()))
                .hasSize(1);
    }

    private void awaitReady() throws Exception {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (ready() != 200) {
            assertThat(Instant.now()).as("ready in time").isBefore(end);
        }
    }

    private int ready() throws Exception {
        var request =
                HttpRequest.newBuilder(management.resolve("/ready"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }
}
