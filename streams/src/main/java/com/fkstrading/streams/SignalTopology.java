package com.fkstrading.streams;

import com.fkstrading.contract.Topics;
import com.fkstrading.streams.runtime.Books;
import com.fkstrading.streams.runtime.Budgets;
import com.fkstrading.streams.runtime.DecisionMetrics;
import com.fkstrading.streams.runtime.DecisionPath;
import com.fkstrading.streams.runtime.Deliveries;
import com.fkstrading.streams.runtime.Holdings;
import com.fkstrading.streams.runtime.Positions;
import com.fkstrading.streams.runtime.Quotes;
import java.util.function.Supplier;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;

/// Turns webhooks into order requests. Each leaves by exactly one door, requested or denied,
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
        var positions = new Positions();
        var books = new Books(positions, rule.keepBooks());
        path.lookUp(Topics.CONTROL_COMMANDS, Budgets.COMMANDS);
        path.lookUp(Topics.MARKET_PRICES, Quotes.STORE);

        // Freshness after deduplicate: a late resend of a known alert is a duplicate.
        var received = path.receive(metrics::read);
        var alerts = path.stage("validate", received, rule.validate()::decide);
        var first = path.stage("deduplicate", alerts, new Deliveries(), rule.deduplicate()::decide);
        var validated = path.stage("freshness", first, rule.freshness()::decide);
        var scored = path.enrich("score", validated, new Quotes(), rule.score()::decide);
        var confident = path.stage("threshold", scored, rule.threshold()::decide);
        var admitted = path.stage("limit", confident, new Budgets(), rule.limit()::decide);
        var sized = path.stage("size", admitted, new Holdings(positions), rule.size()::decide);

        path.write(validated, Topics.SIGNALS_VALIDATED);
        path.write(scored, Topics.SIGNALS_SCORED, metrics::scored);
        path.write(path.denied(), Topics.SIGNALS_DENIED, metrics::denied);
        path.write(sized, Topics.ORDERS_REQUESTED, metrics::requested);

        var sales = books.keep(path);
        path.write(Books.trackRecords(sales), Topics.STRATEGIES_PERFORMANCE);
        return builder.build();
    }
}
