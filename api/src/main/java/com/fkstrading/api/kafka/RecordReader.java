package com.fkstrading.api.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import com.fkstrading.api.projection.ProjectedRecord;
import com.fkstrading.api.projection.ProjectedState;
import com.fkstrading.api.projection.ProjectionBatch;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.webhook.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Reads a record of any projected topic into a batch. One that cannot be read becomes a dead
/// letter.
final class RecordReader {

    private static final Map<String, BiConsumer<ConsumerRecord<String, byte[]>, ProjectionBatch>>
            READERS =
                    Map.ofEntries(
                            entry(Topics.WEBHOOKS_RECEIVED.name(), RecordReader::addWebhook),
                            json(Topics.SIGNALS_VALIDATED, ProjectedRecord::of),
                            json(Topics.SIGNALS_SCORED, ProjectedRecord::of),
                            json(Topics.SIGNALS_DENIED, ProjectedRecord::of),
                            json(Topics.ORDERS_REQUESTED, ProjectedRecord::of),
                            json(Topics.ORDERS_EVENTS, ProjectedRecord::of),
                            state(Topics.ACCOUNTS_STATE, ProjectedState::of),
                            state(Topics.STRATEGIES_PERFORMANCE, ProjectedState::of),
                            entry(Topics.CONTROL_COMMANDS.name(), RecordReader::checkCommand));

    private RecordReader() {}

    /// The topics that are projected.
    static Set<String> topics() {
        return READERS.keySet();
    }

    static ProjectionBatch read(Collection<ConsumerRecord<String, byte[]>> records) {
        var batch = new ProjectionBatch();
        for (var record : records) {
            try {
                requireNonNull(READERS.get(record.topic())).accept(record, batch);
            } catch (RuntimeException unreadable) {
                addDeadLetter(record, unreadable, batch);
            }
        }
        return batch;
    }

    /// A batch that only sets this record aside.
    static ProjectionBatch deadLetter(ConsumerRecord<String, byte[]> record, Throwable problem) {
        var batch = new ProjectionBatch();
        addDeadLetter(record, problem, batch);
        return batch;
    }

    private static void addDeadLetter(
            ConsumerRecord<String, byte[]> record, Throwable problem, ProjectionBatch batch) {
        var value = record.value() == null ? null : new String(record.value(), UTF_8);
        batch.addDeadLetter(
                place(record), record.topic(), time(record), record.key(), value, message(problem));
    }

    private static <V>
            Map.Entry<String, BiConsumer<ConsumerRecord<String, byte[]>, ProjectionBatch>> json(
                    Topic<V> topic, BiFunction<V, String, ProjectedRecord> projected) {
        var deserializer = topic.valueSerde().deserializer();
        return entry(
                topic.name(),
                (record, batch) -> {
                    V value = deserializer.deserialize(record.topic(), record.value());
                    requireNonNull(value, "the record has no value");
                    batch.add(projected.apply(value, text(record.value())));
                });
    }

    /// Of a topic where the newest of a key counts, and a record without a value deletes.
    private static <V>
            Map.Entry<String, BiConsumer<ConsumerRecord<String, byte[]>, ProjectionBatch>> state(
                    Topic<V> topic, StateReader<V> projected) {
        var deserializer = topic.valueSerde().deserializer();
        return entry(
                topic.name(),
                (record, batch) -> {
                    String key = requireNonNull(record.key(), "the record has no key");
                    V value = deserializer.deserialize(record.topic(), record.value());
                    if (value == null && record.value() != null) {
                        throw new IllegalArgumentException("the record has no value");
                    }
                    batch.add(projected.read(key, record.offset(), value));
                });
    }

    private interface StateReader<V> {
        ProjectedState read(String key, long offset, @Nullable V value);
    }

    private static void addWebhook(ConsumerRecord<String, byte[]> record, ProjectionBatch batch) {
        var webhook =
                Webhook.read(
                        record.key(),
                        record.value(),
                        record.headers(),
                        time(record),
                        place(record));
        batch.add(ProjectedRecord.of(webhook));
    }

    /// Commands are not projected; here an unreadable one is found. No value ends a command.
    private static void checkCommand(ConsumerRecord<String, byte[]> record, ProjectionBatch batch) {
        Topics.CONTROL_COMMANDS
                .valueSerde()
                .deserializer()
                .deserialize(record.topic(), record.value());
    }

    /// The value as it was written, including fields and enum values that this version does not
    /// know.
    private static String text(byte[] value) {
        try {
            return Json.MAPPER.writeValueAsString(Json.MAPPER.readTree(value));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Instant time(ConsumerRecord<String, byte[]> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }

    static String place(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "-" + record.partition() + "-" + record.offset();
    }

    private static String message(Throwable problem) {
        return problem.getCause() == null
                ? String.valueOf(problem.getMessage())
                : problem.getMessage() + ": " + problem.getCause().getMessage();
    }
}
