package com.fkstrading.streams.topology;

import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.store.StateBinding;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/// Runs any rule as a stage of the topology: loads its state, lets it decide, stores the new state,
/// forwards the outcome. The key, the event time and the headers stay as they are. A decision that
/// fails is denied and harms no other; only lost infrastructure stops the task.
final class RuleProcessor<S, I, O> extends ContextualFixedKeyProcessor<String, I, Outcome<O>> {

    private final Rule<S, I, O> rule;
    private final StateBinding<I, S> state;
    private final FailedDecisions failed;
    private StateBinding.@Nullable Access<I, S> opened;

    RuleProcessor(Rule<S, I, O> rule, StateBinding<I, S> state, FailedDecisions failed) {
        this.rule = rule;
        this.state = state;
        this.failed = failed;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Outcome<O>> taskContext) {
        super.init(taskContext);
        opened = state.open().apply(taskContext);
    }

    @Override
    public void process(FixedKeyRecord<String, I> record) {
        context().forward(record.withValue(outcome(record)));
    }

    private Outcome<O> outcome(FixedKeyRecord<String, I> record) {
        var eventTime = Instant.ofEpochMilli(record.timestamp());
        try {
            return decide(record, eventTime);
        } catch (RuntimeException | StackOverflowError failure) {
            if (failure instanceof KafkaException && !(failure instanceof SerializationException)) {
                throw failure;
            }
            return new Outcome.Denied<>(failed.denial(record.value(), eventTime, failure));
        }
    }

    private Outcome<O> decide(FixedKeyRecord<String, I> record, Instant eventTime) {
        var access = Objects.requireNonNull(opened, "init comes first");
        var before = access.load(record.key(), record.value());
        var decision = rule.decide(before, record.value(), eventTime);
        if (!decision.state().equals(before)) {
            access.save(record.key(), record.value(), decision.state());
        }
        return decision.outcome();
    }
}
