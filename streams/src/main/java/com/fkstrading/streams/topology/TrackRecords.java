package com.fkstrading.streams.topology;

import com.fkstrading.contract.JsonSerde;
import com.fkstrading.contract.strategy.StrategyPerformance;
import com.fkstrading.streams.metrics.UnreadableRecords;
import com.fkstrading.streams.position.Sale;
import com.fkstrading.streams.position.TrackRecord;
import com.fkstrading.streams.store.JsonStore;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// The strategies' track records, by their sales. They alone are keyed by strategy, and so need a
/// repartition topic, any record of which may be unreadable.
final class TrackRecords extends ContextualProcessor<String, byte[], String, StrategyPerformance> {

    static final Serde<Sale> SALE = new JsonSerde<>(Sale.class);

    private final JsonStore<TrackRecord> records;
    private final UnreadableRecords unreadable;

    TrackRecords(JsonStore<TrackRecord> records, UnreadableRecords unreadable) {
        this.records = records;
        this.unreadable = unreadable;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        String topic = context().recordMetadata().orElseThrow().topic();
        try {
            var sale = read(topic, record.value());
            var strategy = sale.strategy();
            var store = records.open(context());
            var before = Objects.requireNonNullElse(store.get(strategy), TrackRecord.EMPTY);
            var changed = before.with(sale);
            store.put(strategy, changed);
            context().forward(record.withKey(strategy).withValue(changed.of(strategy)));
        } catch (SerializationException cause) {
            unreadable.found(topic, context(), cause);
        }
    }

    private static Sale read(String topic, byte[] value) {
        var sale = SALE.deserializer().deserialize(topic, value);
        if (sale == null) {
            throw new SerializationException(topic + ": a record without a value");
        }
        return sale;
    }
}
