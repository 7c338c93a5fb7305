package com.fkstrading.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How webhooks are answered while the broker's process is stopped and its connections stay open,
/// which is the slowest way in which a broker can be away.
@Tag("kafka")
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IngestResource.class)
class BrokerAwayTest {

    private static final String PATH = "/webhook/tradingview/" + IngestResource.SECRET;
    private static final long TRADINGVIEW_SECONDS = 3;

    private final TestKafka kafka = TestKafka.shared();

    @TestHTTPResource URI endpoint;

    @TestHTTPResource(value = "/ready", management = true)
    URI management;

    private IngestClient sender;
    private IngestClient operator;

    @BeforeEach
    void whenReady() {
        sender = new IngestClient(endpoint);
        operator = new IngestClient(management);
        assertThat(becomesReady(true)).isTrue();
    }

    @AfterEach
    void resume() {
        kafka.resume();
    }

    @Test
    void firstWebhookIsAnswered503InTime() throws Exception {
        try (var _ = kafka.suspend()) {
            assertUnavailable(inTime(sender.postLater(PATH, "{}")));
        }
    }

    @Test
    void everyOneOfHundredAtOnceIsAnswered503InTime() throws Exception {
        try (var _ = kafka.suspend()) {
            var answers =
                    IntStream.range(0, 100).mapToObj(n -> sender.postLater(PATH, "{}")).toList();
            for (var answer : answers) {
                assertUnavailable(inTime(answer));
            }
        }
    }

    @Test
    @Timeout(60)
    void readinessFollowsTheBrokerAndLivenessDoesNot() {
        try (var _ = kafka.suspend()) {
            assertThat(becomesReady(false)).isTrue();
            assertThat(operator.get("/ready").body()).contains("\"kafka\"").contains("DOWN");
            assertThat(operator.get("/health").statusCode()).isEqualTo(200);
        }
        assertThat(becomesReady(true)).isTrue();
    }

    @Test
    void acceptedAgainAfterwardsAndThenDurable() {
        try (var _ = kafka.suspend()) {
            assertThat(sender.post(PATH, "{}").statusCode()).isEqualTo(503);
            assertThat(becomesReady(false)).isTrue();
        }
        assertThat(IngestClient.eventually(() -> sender.post(PATH, "{}").statusCode() == 202))
                .isTrue();

        var ids =
                IntStream.range(0, 20)
                        .mapToObj(
                                n -> IngestClient.signalId(sender.post(PATH, "{\"n\":" + n + "}")))
                        .toList();
        assertThat(ids).doesNotHaveDuplicates();
        kafka.readUntil(
                Topics.WEBHOOKS_RECEIVED,
                records ->
                        records.stream()
                                .map(record -> record.headers().lastHeader(Webhook.ID))
                                .map(header -> new String(header.value()))
                                .toList()
                                .containsAll(ids));
    }

    private boolean becomesReady(boolean ready) {
        int status = ready ? 200 : 503;
        return IngestClient.eventually(() -> operator.get("/ready").statusCode() == status);
    }

    private static HttpResponse<String> inTime(CompletableFuture<HttpResponse<String>> answer)
            throws Exception {
        return answer.get(TRADINGVIEW_SECONDS, TimeUnit.SECONDS);
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().allValues("Retry-After")).isEqualTo(List.of("5"));
        assertThat(IngestClient.error(answer)).contains("send it again");
    }
}
