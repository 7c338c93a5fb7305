package com.fkstrading.contract.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.signal.SignalId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/// One delivery of a webhook, as a CloudEvent in Kafka's binary mode: the body is the value,
/// everything else is in headers.
///
/// @param signalId identifies this delivery; the `ce_id` header and the `signalId` of the 202
/// @param account the exchange account that the source trades for; the record's key
/// @param source who sent it, by the name in the URL; `/webhook/{source}` in the `ce_source` header
/// @param sender the peer's address; null when it is not known
/// @param receivedAt when it was received; also the record's timestamp, so the event time
/// @param contentType as the sender gave it, not trusted; null if it gave none
/// @param body the bytes as received, without the secrets
@SuppressWarnings("ArrayRecordComponent") // the bytes are passed on unchanged, and never compared
public record Webhook(
        SignalId signalId,
        String account,
        String source,
        @Nullable String sender,
        Instant receivedAt,
        @Nullable String contentType,
        byte[] body) {

    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String TIME = "ce_time";
    public static final String SENDER = "ce_sender";
    public static final String CONTENT_TYPE = "content-type";

    private static final String TYPE_RECEIVED = "com.fkstrading.webhook.received";
    private static final String PATH = "/webhook/";

    /// RFC 3339 writes no later one; a deadline computed from a much later one would overflow.
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    public Webhook {
        Objects.requireNonNull(signalId, "signalId");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(body, "body");
    }

    public ProducerRecord<String, byte[]> toRecord() {
        var headers = new RecordHeaders();
        put(headers, SPEC_VERSION, "1.0");
        put(headers, ID, signalId.value());
        put(headers, SOURCE, PATH + source);
        put(headers, TYPE, TYPE_RECEIVED);
        put(headers, TIME, receivedAt.toString());
        put(headers, SENDER, sender);
        put(headers, CONTENT_TYPE, contentType);
        return new ProducerRecord<>(
                Topics.WEBHOOKS_RECEIVED.name(),
                null,
                receivedAt.toEpochMilli(),
                account,
                body,
                headers);
    }

    /// Reads a record of any producer: what is missing is filled in, so that every record ends in a
    /// decision.
    ///
    /// @param position topic, partition and offset; the signal id of a record that carries none
    public static Webhook read(
            @Nullable String key,
            byte @Nullable [] value,
            Headers headers,
            Instant timestamp,
            String position) {
        String source = text(headers, SOURCE, PATH + "unknown");
        return new Webhook(
                new SignalId(text(headers, ID, position)),
                key == null ? "unknown" : key,
                source.startsWith(PATH) ? source.substring(PATH.length()) : source,
                text(headers, SENDER),
                time(headers, timestamp),
                text(headers, CONTENT_TYPE),
                value == null ? new byte[0] : value);
    }

    /// The same delivery under another id.
    public Webhook as(SignalId other) {
        return new Webhook(other, account, source, sender, receivedAt, contentType, body);
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }

    private static String text(Headers headers, String name, String otherwise) {
        return Objects.requireNonNullElse(text(headers, name), otherwise);
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        String text =
                header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
        return text.isBlank() ? null : text;
    }

    private static Instant time(Headers headers, Instant otherwise) {
        try {
            Instant time = Instant.parse(text(headers, TIME, otherwise.toString()));
            return time.isBefore(Instant.EPOCH) || time.isAfter(LATEST) ? otherwise : time;
        } catch (DateTimeException notATime) {
            return otherwise;
        }
    }
}
