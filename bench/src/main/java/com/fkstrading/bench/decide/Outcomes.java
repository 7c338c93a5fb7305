package com.fkstrading.bench.decide;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.webhook.Webhook;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the alerts ended in, by the ids of their signals.
///
/// @param twice how many have more than one outcome
record Outcomes(long requested, long denied, long twice) {

    /// Reads both topics to their end.
    static Outcomes of(Cluster cluster) {
        var requested = Topics.ORDERS_REQUESTED.name();
        var topics = List.of(requested, Topics.SIGNALS_DENIED.name());
        Set<String> seen = new HashSet<>();
        Map<String, Integer> byTopic = new HashMap<>();
        cluster.readAll(
                topics,
                record -> {
                    byte[] id = record.headers().lastHeader(Webhook.ID).value();
                    seen.add(new String(id, StandardCharsets.UTF_8));
                    byTopic.merge(record.topic(), 1, Integer::sum);
                });
        int orders = byTopic.getOrDefault(requested, 0);
        int records = byTopic.values().stream().mapToInt(it -> it).sum();
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
