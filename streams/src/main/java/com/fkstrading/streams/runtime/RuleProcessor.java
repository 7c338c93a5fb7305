package com.fkstrading.streams.runtime;

import com.fkstrading.streams.decision.Outcome;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/// Runs any rule as a stage of the topology: loads its state, lets it decide, stores the new state,
/// hands on the outcome. The key, the event time and the headers stay as they are.
final class RuleProcessor<S, I, O> implements FixedKeyProcessor<String, I, Outcome<O>> {

    private final Rule<S, I, O> rule;
    private final Memory<I, S> memory;
    private FixedKeyProcessorContext<String, Outcome<O>> context;
    private Memory.Access<I, S> access;

    private RuleProcessor(Rule<S, I, O> rule, Memory<I, S> memory) {
        this.rule = rule;
        this.memory = memory;
    }

    static <S, I, O> FixedKeyProcessorSupplier<String, I, Outcome<O>> of(
            Rule<S, I, O> rule, Memory<I, S> memory) {
        return () -> new RuleProcessor<>(rule, memory);
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Outcome<O>> taskContext) {
        context = taskContext;
        access = memory.open(taskContext);
    }

    @Override
    public void process(FixedKeyRecord<String, I> record) {
        var eventTime = Instant.ofEpochMilli(record.timestamp());
        var state = access.load(record.key(), record.value(), eventTime);
        var decision = rule.decide(state, record.value(), eventTime);
        if (!decision.state().equals(state)) {
            access.save(record.key(), record.value(), eventTime, decision.state());
        }
        context.forward(record.withValue(decision.outcome()));
    }
}
