package com.fkstrading.local.up;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.signal.Denial;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Tells each decision and each state of an order in a line, from now on. Reads without a group, so
/// that it leaves no trace in Kafka.
final class Decisions {

    private static final List<Topic<?>> TOLD =
            List.of(Topics.SIGNALS_DENIED, Topics.ORDERS_REQUESTED, Topics.ORDERS_EVENTS);

    private final String bootstrapServers;

    Decisions(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /// Takes one line.
    interface Teller {
        void tell(LocalTime time, String what, String text);
    }

    /// Runs until the process ends.
    void run(Teller teller) {
        try (var consumer = consumer()) {
            consumer.assign(TOLD.stream().flatMap(topic -> partitions(consumer, topic)).toList());
            consumer.seekToEnd(consumer.assignment());
            while (true) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    tell(record, teller);
                }
            }
        } catch (KafkaException gone) {
            teller.tell(LocalTime.now(), "up", "no longer shows decisions: " + gone.getMessage());
        }
    }

    static void tell(ConsumerRecord<String, byte[]> record, Teller teller) {
        try {
            if (record.topic().equals(Topics.SIGNALS_DENIED.name())) {
                var denial = value(Topics.SIGNALS_DENIED, record);
                teller.tell(local(denial.time()), "denied", text(denial));
            } else if (record.topic().equals(Topics.ORDERS_REQUESTED.name())) {
                var request = value(Topics.ORDERS_REQUESTED, record);
                teller.tell(local(request.time()), "requested", text(request));
            } else {
                var event = value(Topics.ORDERS_EVENTS, record);
                teller.tell(local(event.time()), word(event), text(event));
            }
        } catch (KafkaException unreadable) {
            var time = Instant.ofEpochMilli(record.timestamp());
            teller.tell(local(time), "unreadable", unreadable.getMessage());
        }
    }

    private static String text(Denial denial) {
        return "%s at %s: %s  (%s)"
                .formatted(
                        denial.reason(), denial.stage(), denial.message(), denial.ref().signalId());
    }

    private static String text(OrderRequest request) {
        return "%s %s %s %s for %s, worth %s  (order %s)"
                .formatted(
                        request.terms().type(),
                        request.terms().side(),
                        request.terms().quantity(),
                        request.terms().symbol(),
                        request.ref().account(),
                        request.notional(),
                        request.clientOrderId());
    }

    private static String text(OrderEvent event) {
        var filled =
                event.progress().averagePrice() == null
                        ? ""
                        : ", filled %s at %s"
                                .formatted(
                                        event.progress().executedQuantity(),
                                        event.progress().averagePrice());
        var why = event.progress().message() == null ? "" : ": " + event.progress().message();
        return "%s %s %s%s%s  (order %s)"
                .formatted(
                        event.terms().side(),
                        event.terms().quantity(),
                        event.terms().symbol(),
                        filled,
                        why,
                        event.clientOrderId());
    }

    private static String word(OrderEvent event) {
        return event.progress().state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static LocalTime local(Instant time) {
        return LocalTime.ofInstant(time, ZoneId.systemDefault());
    }

    private static <V> V value(Topic<V> topic, ConsumerRecord<String, byte[]> record) {
        return topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
    }

    private static Stream<TopicPartition> partitions(
            KafkaConsumer<String, byte[]> consumer, Topic<?> topic) {
        return consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()));
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        // A person reads these: the orders themselves come first.
                        "fetch.min.bytes",
                        1 << 20,
                        "fetch.max.wait.ms",
                        100,
                        "fetch.max.bytes",
                        1 << 20),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
