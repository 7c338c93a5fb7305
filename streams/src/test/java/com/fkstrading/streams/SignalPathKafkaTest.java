package com.fkstrading.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderCommand;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.webhook.CanonicalAlert;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The service on a real broker: what the driver cannot show, from settings to transactions.
@QuarkusTest
@Tag("kafka")
@QuarkusTestResource(KafkaResource.class)
class SignalPathKafkaTest {

    private static final int PARTITIONS = 6;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final TestKafka kafka = TestKafka.shared();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String account = "account-" + UUID.randomUUID();

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @BeforeEach
    void waitUntilReadyAndPriced() {
        until(() -> get("ready").statusCode() == 200);
        price();
        until(() -> decisionOf(send(alert())).requested().size() == 1);
    }

    @Test
    void webhookBecomesOrderRequest() {
        var webhook = send(alert());

        var requested = decisionOf(webhook).requested();

        assertThat(requested).hasSize(1);
        var order = requested.getFirst();
        assertThat(order.key()).isEqualTo(account);
        assertThat(order.timestamp()).isEqualTo(webhook.receivedAt().toEpochMilli());
        assertThat(order.value().clientOrderId())
                .isEqualTo(ClientOrderId.of(account, webhook.signalId()));
    }

    @Test
    void sameAlertAgainIsDenied() {
        byte[] alert = alert();
        var first = send(alert);
        var again = send(alert);

        var denial = decisionOf(again).denial();

        assertThat(denial.reason()).isEqualTo(DenialReason.DUPLICATE);
        assertThat(denial.duplicateOf()).isEqualTo(first.signalId());
    }

    @Test
    void unreadableBytesDoNotStopTheNextWebhook() {
        var bytes = send(new byte[] {(byte) 0xFF, 0, 1});
        var next = send(alert());

        assertThat(decisionOf(bytes).denial().reason()).isEqualTo(DenialReason.UNREADABLE);
        assertThat(decisionOf(next).requested()).hasSize(1);
    }

    @Test
    void haltIsObeyedUntilItIsLifted() {
        command(ControlAction.HALT);
        try {
            until(() -> decisionOf(send(alert())).isDenied(DenialReason.HALTED));
        } finally {
            command(ControlAction.RESUME);
            until(() -> decisionOf(send(alert())).requested().size() == 1);
        }
    }

    @Test
    void whatCannotBeReadStopsOnlyWhatItConcerns() {
        bytes(Topics.ORDERS_EVENTS, account, "{");
        bytes(Topics.MARKET_PRICES, "ETHUSDT", "null");
        bytes(Topics.CONTROL_COMMANDS, "another-account", "{\"action\":\"REDUCE\"}");
        until(() -> decisionOf(send(alert())).isDenied(DenialReason.HALTED));
        assertThat(get("ready").statusCode()).isEqualTo(200);

        var resumed = Instant.now().plusSeconds(1);
        var command = new ControlCommand(account, ControlAction.RESUME, "test", "seen", resumed);
        kafka.send(Topics.CONTROL_COMMANDS, account, command, resumed);
        until(() -> decisionOf(send(alert())).requested().size() == 1);

        bytes(Topics.CONTROL_COMMANDS, account, "null");
        until(() -> decisionOf(send(alert())).isDenied(DenialReason.HALTED));
        assertThat(get("metrics").body())
                .contains("fks_streams_unreadable_total{topic=\"control.commands\"}")
                .contains("fks_streams_unreadable_total{topic=\"market.prices\"}")
                .contains("fks_streams_unreadable_total{topic=\"orders.events\"}");
        kafka.send(Topics.CONTROL_COMMANDS, account, command, resumed);
        until(() -> decisionOf(send(alert())).requested().size() == 1);
    }

    @Test
    void metricsAreServed() {
        decisionOf(send(alert()));
        decisionOf(send(new byte[0]));

        assertThat(get("metrics").body())
                .contains("fks_streams_webhooks_total ")
                .contains("fks_streams_decisions_total{outcome=\"requested\"}")
                .contains("fks_streams_decisions_total{outcome=\"denied\"}")
                .contains("fks_streams_denials_total{reason=\"UNREADABLE\",stage=\"validate\"}")
                .contains("fks_streams_alerts_missed_total ")
                .contains("fks_streams_heartbeats_missed_total ")
                .contains("fks_streams_confidence_sum");
    }

    @Test
    void isNotReadyButLiveWhileTheBrokerDoesNotAnswer() {
        try (var _ = kafka.suspend()) {
            until(() -> get("ready").statusCode() == 503);
            assertThat(get("health").statusCode()).isEqualTo(200);
        }
        until(() -> get("ready").statusCode() == 200);

        assertThat(decisionOf(send(alert())).requested()).hasSize(1);
    }

    private static byte[] alert() {
        return CanonicalAlert.buy(UUID.randomUUID().toString(), Instant.now()).toJson();
    }

    private Webhook send(byte[] body) {
        var id = new SignalId(UUID.randomUUID().toString());
        var now = Instant.now();
        var webhook = new Webhook(id, account, "tradingview", null, now, "text/plain", body);
        kafka.send(webhook.toRecord());
        return webhook;
    }

    /// Of a time that stays near enough for the whole test.
    private void price() {
        var soon = Instant.now().plusSeconds(30);
        var one = Price.of("65000");
        var price = new MarketPrice("BTCUSDT", one, one, soon, "binance", "BTC", "USDT");
        kafka.send(Topics.MARKET_PRICES, "BTCUSDT", price, Instant.now());
    }

    private void bytes(Topic<?> topic, String key, String value) {
        kafka.send(new ProducerRecord<>(topic.name(), key, value.getBytes(UTF_8)));
    }

    /// For all accounts, and so in each partition.
    private void command(ControlAction action) {
        var topic = Topics.CONTROL_COMMANDS;
        var now = Instant.now();
        var command = new ControlCommand(ControlCommand.EVERYTHING, action, "test", "drill", now);
        byte[] value = topic.valueSerde().serializer().serialize(topic.name(), command);
        String key = CommandKey.tradingState(ControlCommand.EVERYTHING).toString();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            kafka.send(
                    new ProducerRecord<>(topic.name(), partition, now.toEpochMilli(), key, value));
        }
    }

    /// Waits until the webhook is decided; if it was decided twice, both are there.
    private Decided decisionOf(Webhook webhook) {
        var decided = new Decided[1];
        until(
                () -> {
                    decided[0] =
                            new Decided(
                                    of(webhook, Topics.ORDERS_REQUESTED),
                                    of(webhook, Topics.SIGNALS_DENIED));
                    return !decided[0].requested().isEmpty() || !decided[0].denied().isEmpty();
                });
        return decided[0];
    }

    private <V> List<ConsumerRecord<String, V>> of(Webhook webhook, Topic<V> topic) {
        return kafka.readToEnd(topic).stream()
                .filter(it -> webhook.signalId().value().equals(signalId(it)))
                .toList();
    }

    private static String signalId(ConsumerRecord<String, ?> record) {
        return new String(record.headers().lastHeader(Webhook.ID).value(), UTF_8);
    }

    private HttpResponse<String> get(String path) {
        var request = HttpRequest.newBuilder(management.resolve(path)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void until(BooleanSupplier condition) {
        var deadline = Instant.now().plus(LIMIT);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private record Decided(
            List<ConsumerRecord<String, OrderCommand>> requested,
            List<ConsumerRecord<String, Denial>> denied) {

        Denial denial() {
            assertThat(requested).isEmpty();
            assertThat(denied).hasSize(1);
            return denied.getFirst().value();
        }

        boolean isDenied(DenialReason reason) {
            return !denied.isEmpty() && denied.getFirst().value().reason() == reason;
        }
    }
}
