package com.fkstrading.streams.topology;

import com.fkstrading.streams.price.MarketPrices;
import com.fkstrading.streams.store.PriceTable;
import com.fkstrading.streams.store.RuleState;
import com.fkstrading.streams.validate.WebhookAsOf;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.apache.kafka.streams.state.DslStoreSuppliers;

/// What the topology takes from where it runs. A replay gives it what was recorded.
///
/// @param stores that keep the state
/// @param changelogs whether the state outlives the process
/// @param prices that a decision looks up
/// @param position of each record
public record Environment(
        DslStoreSuppliers stores,
        boolean changelogs,
        RuleState<WebhookAsOf, MarketPrices> prices,
        Position position) {

    /// Where the record that is being processed stands.
    @FunctionalInterface
    public interface Position {
        RecordMetadata of(ProcessingContext context);
    }

    /// On a broker: state in RocksDB, the newest prices, the record's own position.
    public static Environment live() {
        return new Environment(
                new BuiltInDslStoreSuppliers.RocksDBDslStoreSuppliers(),
                true,
                PriceTable.state(),
                context -> context.recordMetadata().orElseThrow());
    }
}
