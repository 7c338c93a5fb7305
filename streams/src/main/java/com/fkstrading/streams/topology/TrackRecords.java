package com.fkstrading.streams.topology;

import com.fkstrading.contract.JsonSerde;
import com.fkstrading.contract.strategy.StrategyPerformance;
import com.fkstrading.streams.position.Sale;
import com.fkstrading.streams.position.TrackRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.Stores;

/// The strategies' track records, by their sales. Only they need another key than the account.
public final class TrackRecords {

    private TrackRecords() {}

    public static KStream<String, StrategyPerformance> of(KStream<String, Sale> sales) {
        var byStrategy = Grouped.with("sales", Serdes.String(), new JsonSerde<>(Sale.class));
        return sales.groupByKey(byStrategy)
                .aggregate(
                        () -> TrackRecord.EMPTY,
                        (strategy, sale, record) -> record.with(sale),
                        Named.as("track-record"),
                        Materialized.<String, TrackRecord>as(
                                        Stores.inMemoryKeyValueStore("track-records"))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(new JsonSerde<>(TrackRecord.class)))
                .toStream(Named.as("track-record-changes"))
                .mapValues((strategy, record) -> record.of(strategy), Named.as("performance"));
    }
}
