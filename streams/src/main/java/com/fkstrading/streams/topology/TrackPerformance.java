package com.fkstrading.streams.topology;

import com.fkstrading.contract.strategy.StrategyPerformance;
import com.fkstrading.streams.position.Sale;
import com.fkstrading.streams.store.PerformanceStore;
import com.fkstrading.streams.store.TaskState;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Keeps the strategies' track records by their sales.
final class TrackPerformance
        extends ContextualProcessor<String, Sale, String, StrategyPerformance> {

    @Override
    public void process(Record<String, Sale> record) {
        String account = record.key();
        var sale = record.value();
        var records = new PerformanceStore(TaskState.open(context()));
        var changed = records.of(account, sale.strategy()).with(sale);
        records.put(account, sale.strategy(), changed);
        context()
                .forward(
                        record.withKey(account + "/" + sale.strategy())
                                .withValue(changed.of(account, sale.strategy())));
    }
}
