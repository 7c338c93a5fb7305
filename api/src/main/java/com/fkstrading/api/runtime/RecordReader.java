package com.fkstrading.api.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import com.fkstrading.api.deadletter.DeadLetter;
import com.fkstrading.api.projection.Fact;
import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.webhook.Webhook;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Reads a record of any projected topic as the fact that it tells. Throws when it cannot; then
/// [#deadLetter] keeps the record.
final class RecordReader {

    private static final Map<String, Function<ConsumerRecord<String, byte[]>, Fact>> READERS =
            Map.ofEntries(
                    entry(
                            Topics.WEBHOOKS_RECEIVED.name(),
                            record -> new Fact.Received(webhook(record))),
                    json(Topics.SIGNALS_VALIDATED, Fact.Validated::new),
                    json(Topics.SIGNALS_SCORED, Fact.Scored::new),
                    json(Topics.SIGNALS_DENIED, Fact.Denied::new),
                    json(Topics.ORDERS_REQUESTED, Fact.Requested::new),
                    json(Topics.ORDERS_EVENTS, Fact.OrderChanged::new),
                    json(Topics.CONTROL_COMMANDS, Fact.Commanded::new));

    private RecordReader() {}

    /// The topics that are projected.
    static Set<String> topics() {
        return READERS.keySet();
    }

    static Fact read(ConsumerRecord<String, byte[]> record) {
        var reader =
                Objects.requireNonNull(READERS.get(record.topic()), "a topic that is not ours");
        return reader.apply(record);
    }

    static DeadLetter deadLetter(ConsumerRecord<String, byte[]> record, Throwable problem) {
        return new DeadLetter(
                place(record),
                record.topic(),
                time(record),
                record.key(),
                record.value() == null ? null : new String(record.value(), UTF_8),
                told(problem));
    }

    private static <V> Map.Entry<String, Function<ConsumerRecord<String, byte[]>, Fact>> json(
            Topic<V> topic, Function<V, Fact> fact) {
        var deserializer = topic.valueSerde().deserializer();
        return entry(
                topic.name(),
                record -> {
                    V value = deserializer.deserialize(record.topic(), record.value());
                    return fact.apply(Objects.requireNonNull(value, "the value is empty"));
                });
    }

    private static Webhook webhook(ConsumerRecord<String, byte[]> record) {
        return Webhook.read(
                record.key(), record.value(), record.headers(), time(record), place(record));
    }

    private static Instant time(ConsumerRecord<String, byte[]> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }

    private static String place(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "-" + record.partition() + "-" + record.offset();
    }

    private static String told(Throwable problem) {
        return problem.getCause() == null
                ? String.valueOf(problem.getMessage())
                : problem.getMessage() + ": " + problem.getCause().getMessage();
    }
}
