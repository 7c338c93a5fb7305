package com.fkstrading.streams.topology;

import com.fkstrading.contract.Topic;
import com.fkstrading.streams.price.MarketPrices;
import com.fkstrading.streams.store.PriceTable;
import com.fkstrading.streams.store.StateBinding;
import com.fkstrading.streams.validate.ReceivedWebhook;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.apache.kafka.streams.state.DslStoreSuppliers;

/// What the topology takes from where it runs. A replay gives it what was recorded.
///
/// @param stores that keep the state
/// @param changelogs whether the state outlives the process
/// @param prices that a decision looks up
/// @param metadata of each record
/// @param writer of what the stages put out
public record Environment(
        DslStoreSuppliers stores,
        boolean changelogs,
        StateBinding<ReceivedWebhook, MarketPrices> prices,
        Metadata metadata,
        Writer writer) {

    /// The topic, partition and offset of the record being processed.
    @FunctionalInterface
    public interface Metadata {
        RecordMetadata of(ProcessingContext context);
    }

    /// Takes all that a stage puts out for a topic.
    public interface Writer {
        <V> void write(KStream<String, V> stream, Topic<V> topic);
    }

    /// Writes to the topics themselves.
    private static final class TopicWriter implements Writer {

        @Override
        public <V> void write(KStream<String, V> stream, Topic<V> topic) {
            stream.to(
                    topic.name(),
                    Produced.with(topic.keySerde(), topic.valueSerde())
                            .withName("write-" + topic.name()));
        }
    }

    /// On a broker: state in RocksDB, the newest prices, the record's own metadata.
    public static Environment live() {
        return new Environment(
                new BuiltInDslStoreSuppliers.RocksDBDslStoreSuppliers(),
                true,
                PriceTable.binding(),
                context -> context.recordMetadata().orElseThrow(),
                new TopicWriter());
    }
}
