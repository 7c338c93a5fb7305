package com.fkstrading.streams.topology;

import com.fkstrading.contract.strategy.StrategyPerformance;
import com.fkstrading.streams.position.Sale;
import com.fkstrading.streams.store.TaskStore;
import com.fkstrading.streams.store.TrackRecords;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Keeps the strategies' track records by their sales.
final class TrackPerformance
        extends ContextualProcessor<String, Sale, String, StrategyPerformance> {

    @Override
    public void process(Record<String, Sale> record) {
        String account = record.key();
        var sale = record.value();
        var records = new TrackRecords(TaskStore.open(context()));
        var changed = records.of(account, sale.strategy()).with(sale);
        records.put(account, sale.strategy(), changed);
        context()
                .forward(
                        record.withKey(account + "/" + sale.strategy())
                                .withValue(changed.performance(account, sale.strategy())));
    }
}
