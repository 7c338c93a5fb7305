package com.fkstrading.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Deliveries in the RocksDB of production, with its filter by fingerprint.
class DeliveryAccessTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    @TempDir Path folder;

    private WindowStore<String, String> deliveries;

    @BeforeEach
    void open() {
        deliveries =
                Stores.windowStoreBuilder(
                                Stores.persistentWindowStore(DeliveryAccess.STORE, DAY, DAY, false),
                                Serdes.String(),
                                Serdes.String())
                        .withLoggingDisabled()
                        .build();
        var settings = new Properties();
        settings.put(
                StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, RocksDbSettings.class.getName());
        var context =
                new MockProcessorContext<Void, Void>(settings, new TaskId(0, 0), folder.toFile());
        deliveries.init(context.getStateStoreContext(), deliveries);
    }

    @AfterEach
    void close() {
        deliveries.close();
    }

    /// Of half a day: some are in files, some in memory.
    @Test
    void eachIsFoundByItsFingerprintAccountAndTimeAndNoOther() {
        var fingerprints = fingerprints(3_000);
        for (int i = 0; i < fingerprints.size(); i++) {
            put("main", fingerprints.get(i), time(i), "first-" + i);
            put("second", fingerprints.get(i), time(i).plusSeconds(60), "other-" + i);
            if (i % 700 == 699) {
                deliveries.commit(Map.of());
            }
        }

        for (int i = 0; i < fingerprints.size(); i++) {
            String fingerprint = fingerprints.get(i);
            assertThat(ids("main", fingerprint, DAY, i)).containsExactly("first-" + i);
            assertThat(ids("second", fingerprint, DAY, i)).containsExactly("other-" + i);
            assertThat(ids("second", fingerprint, Duration.ofSeconds(59), i)).isEmpty();
            assertThat(ids("third", fingerprint, DAY, i)).isEmpty();
        }
        for (var unknown : fingerprints(6_000).subList(3_000, 6_000)) {
            assertThat(ids("main", unknown, DAY, 0)).isEmpty();
        }
    }

    private static Instant time(int number) {
        return T.plusSeconds(number * 14L);
    }

    private void put(String account, String fingerprint, Instant time, String id) {
        deliveries.put(DeliveryAccess.key(account, fingerprint), id, time.toEpochMilli());
    }

    private List<String> ids(String account, String fingerprint, Duration window, int number) {
        var from = time(number).minus(window);
        var to = time(number).plus(window);
        var ids = new ArrayList<String>();
        try (var found = deliveries.fetch(DeliveryAccess.key(account, fingerprint), from, to)) {
            found.forEachRemaining(it -> ids.add(it.value));
        }
        return ids;
    }

    private static List<String> fingerprints(int count) {
        var random = new Random(1);
        var all = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            byte[] digest = new byte[DeliveryAccess.FINGERPRINT_LENGTH / 2];
            random.nextBytes(digest);
            all.add(HexFormat.of().formatHex(digest));
        }
        return all;
    }
}
