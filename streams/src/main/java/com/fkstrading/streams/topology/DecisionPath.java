package com.fkstrading.streams.topology;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.account.AccountState;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.order.OrderCommand;
import com.fkstrading.contract.settings.SettingsSnapshot;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.strategy.StrategyPerformance;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.streams.budget.LimitsInForce;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.metrics.UnreadableRecords;
import com.fkstrading.streams.state.StateChange;
import com.fkstrading.streams.store.PriceTable;
import com.fkstrading.streams.store.StateBinding;
import com.fkstrading.streams.store.TaskStore;
import com.fkstrading.streams.validate.ReceivedWebhook;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/// Builds the stages one after the other. What passes a stage is forwarded to the next, what it
/// denies is collected here. Each operator carries the name of its stage.
public final class DecisionPath {

    private final StreamsBuilder builder;
    private final Environment environment;
    private final Set<String> added = new HashSet<>();
    private @Nullable KStream<String, Denial> denied;

    public DecisionPath(StreamsBuilder builder, Environment environment) {
        this.builder = builder;
        this.environment = environment;
    }

    /// Makes the newest prices available to the rule that looks them up. They are the only input
    /// that all tasks share; at each start the topic is read to its end before the first decision.
    public void prices(UnreadableRecords unreadable) {
        builder.addGlobalStore(
                PriceTable.builder(),
                Topics.MARKET_PRICES.name(),
                bytes(Topics.MARKET_PRICES).withName("market.prices-source"),
                () -> new PriceTable.Writer(unreadable));
    }

    public KStream<String, ReceivedWebhook> receive(String settings, Consumer<Webhook> count) {
        return read(Topics.WEBHOOKS_RECEIVED)
                .process(
                        () -> new WebhookReader(settings, environment.metadata()),
                        Named.as("receive"),
                        state())
                .peek(
                        (account, received) -> count.accept(received.webhook()),
                        Named.as("count-received"));
    }

    /// Publishes the settings with the first decision that is made with them.
    public KStream<String, SettingsSnapshot> settings(
            KStream<String, ReceivedWebhook> webhooks, SettingsSnapshot settings) {
        return webhooks.process(
                () -> new SettingsWriter(settings), Named.as("publish-settings"), state());
    }

    /// Lets time pass.
    ///
    /// @param settings their version
    /// @return the results whose day has ended, or which other settings may limit in another way
    public KStream<String, StateChange> ticks(String settings, UnreadableRecords unreadable) {
        return read(Topics.CLOCK_TICKS)
                .process(
                        () -> new TickReader(settings, unreadable, environment.metadata()),
                        Named.as("apply-tick"),
                        state());
    }

    /// Keeps the operators' commands.
    ///
    /// @return the results that they concern
    public KStream<String, StateChange> commands(UnreadableRecords unreadable) {
        return read(Topics.CONTROL_COMMANDS)
                .process(
                        () -> new ControlCommandReader(unreadable, environment.metadata()),
                        Named.as("apply-command"),
                        state());
    }

    public <I, O> KStream<String, O> stage(
            String name, KStream<String, I> input, Rule.Stateless<I, O> rule) {
        return stage(
                name,
                input,
                StateBinding.none(),
                (none, event, eventTime) -> new Decision<>(none, rule.decide(event, eventTime)));
    }

    public <S, I, O> KStream<String, O> stage(
            String name, KStream<String, I> input, StateBinding<I, S> state, Rule<S, I, O> rule) {
        var failed = new FailedDecisions(stageOf(name));
        var outcomes =
                input.processValues(
                        () -> new RuleProcessor<>(rule, state, failed),
                        Named.as(name),
                        stores(state.stores().apply(environment.stores())));
        gather(name, outcomes.flatMapValues(Outcome::denied, Named.as(name + "-denied")));
        return outcomes.flatMapValues(Outcome::passed, Named.as(name + "-passed"));
    }

    /// What the stages so far have denied.
    public KStream<String, Denial> denied() {
        return Objects.requireNonNull(denied, "stages come first");
    }

    /// Keeps the accounts' positions by their order events.
    ///
    /// @return what each event changed
    public KStream<String, StateChange> positions(UnreadableRecords unreadable) {
        return read(Topics.ORDERS_EVENTS)
                .process(
                        () -> new OrderEventReader(unreadable, environment.metadata()),
                        Named.as("update-position"),
                        state());
    }

    public KStream<String, StrategyPerformance> trackRecords(KStream<String, StateChange> applied) {
        return applied.process(PerformanceWriter::new, Named.as("track-record"), state());
    }

    /// Whose alerts may show that one is missing.
    public KStream<String, StateChange> alerted(KStream<String, ValidatedSignal> signals) {
        return signals.flatMapValues(StateChange::of, Named.as("alerted"));
    }

    /// Whose strategies are alive.
    public KStream<String, StateChange> heard(KStream<String, ValidatedSignal> signals) {
        return signals.mapValues(StateChange::heard, Named.as("heard"));
    }

    /// What each request puts at risk.
    public KStream<String, StateChange> reserved(KStream<String, OrderCommand> commands) {
        return commands.flatMapValues(StateChange::of, Named.as("reserved"));
    }

    /// Publishes what has changed of the accounts' state.
    ///
    /// @param limits where operators have set no others
    public KStream<String, AccountState> accountStates(
            LimitsInForce limits, List<KStream<String, StateChange>> changes) {
        var all = changes.getFirst();
        for (int i = 1; i < changes.size(); i++) {
            all = all.merge(changes.get(i), Named.as("changes-" + i));
        }
        return all.process(
                () -> new AccountStateWriter(limits), Named.as("account-state"), state());
    }

    public <V> void write(KStream<String, V> stream, Topic<V> topic) {
        environment.writer().write(stream, topic);
    }

    public <V> void write(KStream<String, V> stream, Topic<V> topic, Consumer<V> count) {
        var name = Named.as("count-" + topic.name());
        write(stream.peek((account, value) -> count.accept(value), name), topic);
    }

    private KStream<String, byte[]> read(Topic<?> topic) {
        return builder.stream(topic.name(), bytes(topic).withName(topic.name()));
    }

    private static Consumed<String, byte[]> bytes(Topic<?> topic) {
        return Consumed.with(topic.keySerde(), Serdes.ByteArray());
    }

    private String[] state() {
        return stores(Set.of(TaskStore.builder(environment.stores())));
    }

    /// Adds each of the stores once, whichever stages share it, and returns their names.
    private String[] stores(Set<StoreBuilder<?>> wanted) {
        wanted.stream()
                .filter(store -> added.add(store.name()))
                .map(store -> environment.changelogs() ? store : store.withLoggingDisabled())
                .forEach(builder::addStateStore);
        return wanted.stream().map(StoreBuilder::name).sorted().toArray(String[]::new);
    }

    private void gather(String name, KStream<String, Denial> more) {
        denied = denied == null ? more : denied.merge(more, Named.as("or-" + name + "-denied"));
    }

    /// The threshold belongs to the score, and the heartbeat to the continuity of the alerts.
    private static Stage stageOf(String name) {
        return switch (name) {
            case "threshold" -> Stage.SCORE;
            case "heartbeat" -> Stage.CONTINUITY;
            default -> Stage.valueOf(name.toUpperCase(Locale.ROOT));
        };
    }
}
