package com.fkstrading.streams.topology;

import com.fkstrading.contract.strategy.StrategyPerformance;
import com.fkstrading.streams.state.StateChange;
import com.fkstrading.streams.state.TrackRecords;
import com.fkstrading.streams.store.TaskStore;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Publishes a strategy's track record after each of its orders that sold something.
final class PerformanceWriter
        extends ContextualProcessor<String, StateChange, String, StrategyPerformance> {

    @Override
    public void process(Record<String, StateChange> record) {
        if (record.value() instanceof StateChange.Applied applied && applied.result().isPresent()) {
            String account = applied.position().account();
            String strategy = applied.position().strategy();
            var performance =
                    new TrackRecords(TaskStore.open(context()))
                            .of(account, strategy)
                            .performance(account, strategy);
            context().forward(record.withKey(account + "/" + strategy).withValue(performance));
        }
    }
}
