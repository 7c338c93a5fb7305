package com.fkstrading.streams.topology;

import com.fkstrading.contract.strategy.StrategyPerformance;
import com.fkstrading.streams.position.Sale;
import com.fkstrading.streams.state.LossAccess;
import com.fkstrading.streams.state.TrackRecords;
import com.fkstrading.streams.store.TaskStore;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Keeps the results of accounts and strategies by their sales.
final class TrackPerformance
        extends ContextualProcessor<String, Sale, String, StrategyPerformance> {

    @Override
    public void process(Record<String, Sale> record) {
        String account = record.key();
        var sale = record.value();
        new LossAccess(TaskStore.open(context())).add(account, sale);
        var records = new TrackRecords(TaskStore.open(context()));
        var changed = records.of(account, sale.strategy()).with(sale);
        records.put(account, sale.strategy(), changed);
        context()
                .forward(
                        record.withKey(account + "/" + sale.strategy())
                                .withValue(changed.performance(account, sale.strategy())));
    }
}
