package com.fkstrading.bench.decide;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.webhook.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the alerts ended in, by the ids of their signals.
///
/// @param twice how many have more than one outcome
record Outcomes(long requested, long denied, long twice) {

    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(2);

    /// Reads both topics to their end.
    static Outcomes of(Cluster cluster) {
        var requested = Topics.ORDERS_REQUESTED.name();
        var topics = List.of(requested, Topics.SIGNALS_DENIED.name());
        Set<String> seen = new HashSet<>();
        long orders = 0;
        long records = 0;
        try (var consumer = cluster.consumer(topics)) {
            for (var batch = consumer.poll(IDLE_TIMEOUT);
                    !batch.isEmpty();
                    batch = consumer.poll(IDLE_TIMEOUT)) {
                for (var record : batch) {
                    byte[] id = record.headers().lastHeader(Webhook.ID).value();
                    seen.add(new String(id, StandardCharsets.UTF_8));
                    orders += record.topic().equals(requested) ? 1 : 0;
                    records++;
                }
            }
        }
        return new Outcomes(orders, records - orders, records - seen.size());
    }

    /// @throws IllegalStateException unless each alert has exactly one outcome
    Outcomes require(long alerts) {
        if (twice > 0 || requested + denied != alerts) {
            throw new IllegalStateException(
                    "%d alerts, but %s, of which %d twice".formatted(alerts, this, twice));
        }
        return this;
    }

    @Override
    public String toString() {
        return "%,d orders requested, %,d signals denied".formatted(requested, denied);
    }
}
