package com.fkstrading.contract.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Json;
import com.fkstrading.contract.signal.SignalId;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-05T10:00:00.123456Z");
    private static final Instant STAMPED = Instant.parse("2026-01-05T10:00:07Z");
    private static final byte[] BODY = {'{', (byte) 0xff, 0, '}'};
    private static final String POSITION = "webhooks.received-3@99";

    @Test
    void writtenWebhookIsRead() {
        var webhook = webhook("52.89.214.238", "text/plain; charset=utf-8");

        assertSame(read(webhook.toRecord()), webhook);
    }

    @Test
    void absentSenderAndContentTypeStayAbsent() {
        var webhook = webhook(null, null);

        assertThat(webhook.toRecord().headers().toArray()).hasSize(5);
        assertSame(read(webhook.toRecord()), webhook);
    }

    @Test
    void recordIsACloudEventKeyedByTheAccount() {
        var written = webhook(null, null).toRecord();

        assertThat(written.topic()).isEqualTo("webhooks.received");
        assertThat(written.key()).isEqualTo("main");
        assertThat(written.timestamp()).isEqualTo(RECEIVED.toEpochMilli());
        assertThat(header(written, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(written, "ce_id")).isEqualTo("s-1");
        assertThat(header(written, "ce_source")).isEqualTo("/webhook/tradingview");
        assertThat(header(written, "ce_time")).isEqualTo("2026-01-05T10:00:00.123456Z");
    }

    @Test
    void strangersRecordIsNamedByItsPosition() {
        var read = Webhook.read("main", BODY, new RecordHeaders(), STAMPED, POSITION);

        assertThat(read.signalId()).isEqualTo(new SignalId(POSITION));
        assertThat(read.account()).isEqualTo("main");
        assertThat(read.source()).isEqualTo("unknown");
        assertThat(read.receivedAt()).isEqualTo(STAMPED);
        assertThat(read.sender()).isNull();
        assertThat(read.body()).isEqualTo(BODY);
    }

    @Test
    void recordWithoutKeyAndValueIsReadToo() {
        var read = Webhook.read(null, null, new RecordHeaders(), STAMPED, POSITION);

        assertThat(read.account()).isEqualTo("unknown");
        assertThat(read.body()).isEmpty();
    }

    @Test
    void emptyHeadersCountAsAbsent() {
        var headers = new RecordHeaders();
        headers.add(Webhook.ID, "  ".getBytes(UTF_8));
        headers.add(Webhook.SENDER, new byte[0]);
        headers.add(Webhook.SOURCE, null);

        var read = Webhook.read("main", BODY, headers, STAMPED, POSITION);

        assertThat(read.signalId()).isEqualTo(new SignalId(POSITION));
        assertThat(read.sender()).isNull();
        assertThat(read.source()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "+1000000000-12-31T23:59:59.999999999Z",
                "-0001-01-01T00:00:00Z"
            })
    void timeThatNoDoorWritesCountsAsAbsent(String time) {
        var headers = new RecordHeaders();
        headers.add(Webhook.TIME, time.getBytes(UTF_8));

        assertThat(Webhook.read("main", BODY, headers, STAMPED, POSITION).receivedAt())
                .isEqualTo(STAMPED);
    }

    @Test
    void canonicalAlertIsWhatTheDocumentationShows() throws IOException {
        var alert = Json.MAPPER.readTree(CanonicalAlert.buy("o-1", RECEIVED).toJson());

        assertThat(alert.get("v").intValue()).isEqualTo(1);
        assertThat(alert.get("action").textValue()).isEqualTo("buy");
        assertThat(alert.get("contracts").textValue()).isEqualTo("0.002");
        assertThat(alert.get("order_id").textValue()).isEqualTo("o-1");
        assertThat(alert.get("fired_at").textValue()).isEqualTo("2026-01-05T10:00:00Z");
        assertThat(alert.get("confidence").textValue()).isEqualTo("0.8");
    }

    private static Webhook webhook(String sender, String contentType) {
        return new Webhook(
                new SignalId("s-1"), "main", "tradingview", sender, RECEIVED, contentType, BODY);
    }

    private static Webhook read(ProducerRecord<String, byte[]> written) {
        return Webhook.read(
                written.key(),
                written.value(),
                written.headers(),
                Instant.ofEpochMilli(written.timestamp()),
                POSITION);
    }

    private static void assertSame(Webhook read, Webhook written) {
        assertThat(read).usingRecursiveComparison().isEqualTo(written);
    }

    private static String header(ProducerRecord<String, byte[]> written, String name) {
        return new String(written.headers().lastHeader(name).value(), UTF_8);
    }
}
