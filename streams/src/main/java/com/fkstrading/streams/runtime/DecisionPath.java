package com.fkstrading.streams.runtime;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Outcome;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// Lays the stages one after the other. A stage has two doors: what passes is handed to the next,
/// what is denied is gathered here. Each operator carries the name of its stage.
public final class DecisionPath {

    private final StreamsBuilder builder;
    private final Set<String> added = new HashSet<>();
    private KStream<String, Denial> denied;

    public DecisionPath(StreamsBuilder builder) {
        this.builder = builder;
    }

    /// Keeps the newest value of each key at hand for every stage. It is read to its end before the
    /// first webhook is decided, at each start anew.
    public <V> void lookUp(Topic<V> topic, String store) {
        builder.globalTable(
                topic.name(),
                Consumed.with(topic.keySerde(), topic.valueSerde()).withName(topic.name()),
                Materialized.<String, V>as(Stores.inMemoryKeyValueStore(store))
                        .withKeySerde(topic.keySerde())
                        .withValueSerde(topic.valueSerde()));
    }

    public KStream<String, Webhook> receive(Consumer<Webhook> count) {
        return read(Topics.WEBHOOKS_RECEIVED)
                .process(Receive::new, Named.as("receive"))
                .peek((account, webhook) -> count.accept(webhook), Named.as("count-received"));
    }

    public <V> KStream<String, V> read(Topic<V> topic) {
        return builder.stream(
                topic.name(),
                Consumed.with(topic.keySerde(), topic.valueSerde()).withName(topic.name()));
    }

    public <I, O> KStream<String, O> stage(
            String name, KStream<String, I> input, Rule.Stateless<I, O> rule) {
        return stage(
                name,
                input,
                Memory.none(),
                (none, event, eventTime) -> new Decision<>(none, rule.decide(event, eventTime)));
    }

    public <S, I, O> KStream<String, O> stage(
            String name, KStream<String, I> input, Memory<I, S> memory, Rule<S, I, O> rule) {
        var outcomes = process(name, input, memory, rule);
        gather(name, outcomes.flatMapValues(Outcome::denied, Named.as(name + "-denied")));
        return outcomes.flatMapValues(Outcome::passed, Named.as(name + "-passed"));
    }

    /// A stage with one door: it adds to what comes, and denies nothing.
    public <S, I, O> KStream<String, O> enrich(
            String name,
            KStream<String, I> input,
            Memory<I, S> memory,
            Rule.Enriching<S, I, O> rule) {
        Rule<S, I, O> passing =
                (state, event, eventTime) ->
                        new Decision<>(
                                state, new Outcome.Passed<>(rule.decide(state, event, eventTime)));
        return process(name, input, memory, passing)
                .flatMapValues(Outcome::passed, Named.as(name + "-passed"));
    }

    /// What the stages so far denied.
    public KStream<String, Denial> denied() {
        return denied;
    }

    public <V> void write(KStream<String, V> stream, Topic<V> topic) {
        stream.to(
                topic.name(),
                Produced.with(topic.keySerde(), topic.valueSerde())
                        .withName("write-" + topic.name()));
    }

    public <V> void write(KStream<String, V> stream, Topic<V> topic, Consumer<V> count) {
        var name = Named.as("count-" + topic.name());
        write(stream.peek((account, value) -> count.accept(value), name), topic);
    }

    /// Adds each of the stores once, whichever stages share it, and gives their names: two stages
    /// meet in one task only through the same store of the same builder.
    String[] stores(Set<StoreBuilder<?>> wanted) {
        wanted.stream().filter(store -> added.add(store.name())).forEach(builder::addStateStore);
        return wanted.stream().map(StoreBuilder::name).sorted().toArray(String[]::new);
    }

    private <S, I, O> KStream<String, Outcome<O>> process(
            String name, KStream<String, I> input, Memory<I, S> memory, Rule<S, I, O> rule) {
        return input.processValues(
                RuleProcessor.of(rule, memory), Named.as(name), stores(memory.stores()));
    }

    private void gather(String name, KStream<String, Denial> more) {
        denied = denied == null ? more : denied.merge(more, Named.as("or-" + name + "-denied"));
    }
}
