package com.fkstrading.systemtests.prove;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.systemtests.prove.Evidence.JournalRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads every topic to its end, the journal, the exchange's list, and the sender's notes.
record EvidenceReader(Target target, Path acceptedFile) {

    Evidence read() {
        return new Evidence(
                accepted(),
                topic(Topics.WEBHOOKS_RECEIVED).stream().map(EvidenceReader::webhook).toList(),
                values(Topics.SIGNALS_DENIED),
                values(Topics.ORDERS_REQUESTED),
                values(Topics.ORDERS_EVENTS),
                journal(),
                exchangeOrders());
    }

    private <V> List<V> values(Topic<V> topic) {
        return topic(topic).stream().map(ConsumerRecord::value).toList();
    }

    private <V> List<ConsumerRecord<String, V>> topic(Topic<V> topic) {
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, target.kafka(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), topic.valueSerde().deserializer())) {
            var partitions =
                    consumer.partitionsFor(topic.name()).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, V>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static Webhook webhook(ConsumerRecord<String, byte[]> record) {
        return Webhook.read(
                record.key(),
                record.value(),
                record.headers(),
                Instant.ofEpochMilli(record.timestamp()),
                record.topic() + "-" + record.partition() + "-" + record.offset());
    }

    private List<SignalId> accepted() {
        try (var lines = Files.lines(acceptedFile)) {
            return lines.map(EvidenceReader::json)
                    .filter(answer -> answer.path("status").intValue() == 202)
                    .map(answer -> new SignalId(answer.path("signalId").textValue()))
                    .toList();
        } catch (IOException cause) {
            throw new IllegalStateException("cannot read the sender's notes", cause);
        }
    }

    private static JsonNode json(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (IOException cause) {
            throw new IllegalStateException("not a JSON line: " + line, cause);
        }
    }

    private List<JournalRow> journal() {
        try (var connection =
                        DriverManager.getConnection(
                                target.journalUrl(),
                                target.databaseUser(),
                                target.databasePassword());
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select client_order_id, state from execution.orders")) {
            List<JournalRow> journal = new ArrayList<>();
            while (rows.next()) {
                journal.add(
                        new JournalRow(
                                new ClientOrderId(rows.getString(1)),
                                OrderStatus.valueOf(rows.getString(2))));
            }
            return journal;
        } catch (SQLException cause) {
            throw new IllegalStateException("cannot read execution's journal", cause);
        }
    }

    private List<ClientOrderId> exchangeOrders() {
        try (var in = target.exchange().resolve("/admin/orders").toURL().openStream()) {
            List<ClientOrderId> orders = new ArrayList<>();
            for (JsonNode order : Json.MAPPER.readTree(in)) {
                orders.add(new ClientOrderId(order.path("clientOrderId").textValue()));
            }
            return orders;
        } catch (IOException cause) {
            throw new IllegalStateException("cannot read the exchange's orders", cause);
        }
    }
}
