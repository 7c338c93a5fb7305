package com.fkstrading.streams;

import com.fkstrading.contract.Topics;
import com.fkstrading.streams.limit.UnreadableEvent;
import com.fkstrading.streams.metrics.DecisionMetrics;
import com.fkstrading.streams.store.CommandTable;
import com.fkstrading.streams.store.CommandTableWriter;
import com.fkstrading.streams.store.DeliveryState;
import com.fkstrading.streams.store.JsonStore;
import com.fkstrading.streams.store.LimitState;
import com.fkstrading.streams.store.PositionStore;
import com.fkstrading.streams.store.PriceTable;
import com.fkstrading.streams.topology.DecisionPath;
import java.util.function.Supplier;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;

/// Turns webhooks into order requests. Each ends as exactly one record, requested or denied,
/// however often it is delivered; the key is the account from end to end.
public final class SignalTopology implements Supplier<Topology> {

    private final Rules rule;
    private final DecisionMetrics metrics;

    public SignalTopology(Rules rule, DecisionMetrics metrics) {
        this.rule = rule;
        this.metrics = metrics;
    }

    @Override
    public Topology get() {
        var builder = new StreamsBuilder();
        var path = new DecisionPath(builder);
        var unreadable = metrics.unreadable();
        var positions = PositionStore.create();
        var events = JsonStore.of("unreadable-events", UnreadableEvent.class);
        var limits = LimitState.of(positions, events);
        path.globalTable(
                Topics.CONTROL_COMMANDS,
                CommandTable.builder(),
                () -> new CommandTableWriter(unreadable));
        path.globalTable(
                Topics.MARKET_PRICES,
                PriceTable.builder(),
                () -> new PriceTable.Writer(unreadable));

        // Freshness after deduplicate: a late resend of a known alert is a duplicate.
        var webhooks = path.receive(metrics::read);
        var alerts = path.stage("validate", webhooks, rule.validate()::decide);
        var deliveries = DeliveryState.of(rule.deduplicate());
        var first = path.stage("deduplicate", alerts, deliveries, rule.deduplicate()::decide);
        var validated = path.stage("freshness", first, rule.freshness()::decide);
        var scored = path.stage("score", validated, PriceTable.state(), rule.score()::decide);
        var confident =
                path.stage("threshold", scored, positions.position(), rule.threshold()::decide);
        var admitted = path.stage("limit", confident, limits, rule.limit()::decide);
        var sized = path.stage("size", admitted, positions.size(), rule.size()::decide);

        path.write(validated, Topics.SIGNALS_VALIDATED);
        path.write(scored, Topics.SIGNALS_SCORED, metrics::scored);
        path.write(path.denied(), Topics.SIGNALS_DENIED, metrics::denied);
        path.write(sized, Topics.ORDERS_REQUESTED, metrics::requested);

        var sales = path.positions(positions, events, unreadable);
        path.write(path.trackRecords(sales, unreadable), Topics.STRATEGIES_PERFORMANCE);
        return builder.build();
    }
}
