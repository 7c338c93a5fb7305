package com.fkstrading.streams.topology;

import com.fkstrading.contract.JsonSerde;
import com.fkstrading.contract.strategy.StrategyPerformance;
import com.fkstrading.streams.metrics.UnreadableRecords;
import com.fkstrading.streams.position.Sale;
import com.fkstrading.streams.position.TrackRecord;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// The strategies' track records, by their sales. Only they need another key than the account, and
/// so a topic of their own, of which each record may turn out to be unreadable.
final class TrackRecords extends ContextualProcessor<String, byte[], String, StrategyPerformance> {

    static final Serde<Sale> SALE = new JsonSerde<>(Sale.class);

    private static final String STORE = "track-records";

    private final UnreadableRecords unreadable;
    private KeyValueStore<String, TrackRecord> records;

    TrackRecords(UnreadableRecords unreadable) {
        this.unreadable = unreadable;
    }

    static StoreBuilder<?> store() {
        return Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(STORE),
                Serdes.String(),
                new JsonSerde<>(TrackRecord.class));
    }

    @Override
    public void init(ProcessorContext<String, StrategyPerformance> taskContext) {
        super.init(taskContext);
        records = taskContext.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        String topic = context().recordMetadata().orElseThrow().topic();
        try {
            var sale = read(topic, record.value());
            var strategy = sale.strategy();
            var changed =
                    Objects.requireNonNullElse(records.get(strategy), TrackRecord.EMPTY).with(sale);
            records.put(strategy, changed);
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
