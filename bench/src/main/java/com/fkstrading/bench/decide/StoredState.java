package com.fkstrading.bench.decide;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.JsonSerde;
import com.fkstrading.streams.deduplicate.Deduplicate;
import com.fkstrading.streams.position.TrackRecord;
import com.fkstrading.streams.store.DeliveryAccess;
import com.fkstrading.streams.store.TaskStore;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// What the state holds before the first alert: track records of strategies, and first deliveries
/// of alerts. Written into the changelogs of the stores, from which `streams` restores it.
record StoredState(int strategies, int deliveries, int accounts) {

    static final StoredState EMPTY = new StoredState(0, 0, 0);

    private static final String STATE = "streams-" + TaskStore.STORE + "-changelog";
    private static final String DELIVERIES = "streams-" + DeliveryAccess.STORE + "-changelog";

    /// Older deliveries are forgotten.
    private static final Duration PERIOD = Deduplicate.IDENTIFIED.minusHours(1);

    boolean isEmpty() {
        return strategies == 0 && deliveries == 0;
    }

    void writeTo(Cluster cluster) {
        if (isEmpty()) {
            return;
        }
        cluster.create(STATE, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, "compact"));
        cluster.create(DELIVERIES, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete"));
        var now = Instant.now();
        cluster.write(
                new ByteArraySerializer(),
                records -> {
                    writeTrackRecords(records, now);
                    writeDeliveries(records, now);
                });
    }

    /// As TrackRecords writes them.
    private void writeTrackRecords(Consumer<ProducerRecord<byte[], byte[]>> records, Instant now) {
        var json = new JsonSerde<>(TrackRecord.class).serializer();
        byte[] value = json.serialize(STATE, TrackRecord.EMPTY);
        for (int i = 0; i < strategies; i++) {
            var account = Workload.account(i % accounts);
            byte[] key = "track-record/%s/strategy-%d".formatted(account, i).getBytes(UTF_8);
            records.accept(changelog(STATE, account, now, key, value));
        }
    }

    /// As DeliveryAccess writes them: the fingerprint and the account, then the time as the start
    /// of the window.
    private void writeDeliveries(Consumer<ProducerRecord<byte[], byte[]>> records, Instant now) {
        var random = new SplittableRandom(1);
        var first = now.minus(PERIOD);
        long intervalNanos = deliveries == 0 ? 0 : PERIOD.toNanos() / deliveries;
        for (int i = 0; i < deliveries; i++) {
            var account = Workload.account(i % accounts);
            var time = first.plusNanos(intervalNanos * i);
            byte[] key = deliveryKey(account, fingerprint(random), time);
            byte[] value = ("stored-signal-with-a-usual-id-" + i).getBytes(UTF_8);
            records.accept(changelog(DELIVERIES, account, time, key, value));
        }
    }

    static byte[] deliveryKey(String account, String fingerprint, Instant time) {
        byte[] name = (fingerprint + "/" + account).getBytes(UTF_8);
        return ByteBuffer.allocate(name.length + Long.BYTES + Integer.BYTES)
                .put(name)
                .putLong(time.toEpochMilli())
                .putInt(0)
                .array();
    }

    private static String fingerprint(SplittableRandom random) {
        var hex = HexFormat.of();
        return IntStream.range(0, 4)
                .mapToObj(i -> hex.toHexDigits(random.nextLong()))
                .collect(Collectors.joining());
    }

    /// In the partition of the account's webhooks, whose task restores it.
    private static ProducerRecord<byte[], byte[]> changelog(
            String topic, String account, Instant time, byte[] key, byte[] value) {
        int partition =
                BuiltInPartitioner.partitionForKey(account.getBytes(UTF_8), Cluster.PARTITIONS);
        return new ProducerRecord<>(topic, partition, time.toEpochMilli(), key, value);
    }

    @Override
    public String toString() {
        return "%,d strategies, %,d deliveries".formatted(strategies, deliveries);
    }
}
