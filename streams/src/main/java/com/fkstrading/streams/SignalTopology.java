package com.fkstrading.streams;

import com.fkstrading.contract.Topics;
import com.fkstrading.streams.continuity.Continuity;
import com.fkstrading.streams.continuity.Heartbeat;
import com.fkstrading.streams.metrics.DecisionMetrics;
import com.fkstrading.streams.state.LimitAccess;
import com.fkstrading.streams.state.Positions;
import com.fkstrading.streams.state.ScoreAccess;
import com.fkstrading.streams.store.DeliveryAccess;
import com.fkstrading.streams.store.HeartbeatAccess;
import com.fkstrading.streams.store.SequenceAccess;
import com.fkstrading.streams.topology.DecisionPath;
import com.fkstrading.streams.topology.Environment;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;

/// Turns webhooks into order requests. Each ends as exactly one record, requested or denied,
/// however often it is delivered; the key is the account from end to end.
public final class SignalTopology implements Supplier<Topology> {

    private final Rules rule;
    private final DecisionMetrics metrics;
    private final Environment environment;

    public SignalTopology(Rules rule, DecisionMetrics metrics, Environment environment) {
        this.rule = rule;
        this.metrics = metrics;
        this.environment = environment;
    }

    @Override
    public Topology get() {
        var builder = new StreamsBuilder();
        var path = new DecisionPath(builder, environment);
        var unreadable = metrics.unreadable();
        path.prices(unreadable);
        var commanded = path.commands(unreadable);
        var ended = path.ticks(rule.settings().version(), unreadable);

        // Freshness after deduplicate: a late resend of a known alert is a duplicate.
        var webhooks = path.receive(rule.settings().version(), metrics::read);
        var alerts =
                path.stage("validate", webhooks, environment.prices(), rule.validate()::decide);
        var deliveries = DeliveryAccess.binding(rule.deduplicate());
        var first = path.stage("deduplicate", alerts, deliveries, rule.deduplicate()::decide);
        var alive = path.stage("heartbeat", first, HeartbeatAccess.binding(), Heartbeat::decide);
        var heard = path.heard(first);
        var sequence = SequenceAccess.binding();
        var noted = path.stage("continuity", alive, sequence, Continuity::decide);
        var validated = path.stage("freshness", noted, rule.freshness()::decide);
        var evidence = ScoreAccess.binding();
        var scored = path.stage("score", validated, evidence, rule.confidence().score()::decide);
        var position = Positions.basisBinding();
        var confident =
                path.stage("threshold", scored, position, rule.confidence().threshold()::decide);
        var admitted = path.stage("limit", confident, LimitAccess.binding(), rule.limit()::decide);
        var sized = path.stage("size", admitted, Positions.sizeBinding(), rule.size()::decide);

        path.write(path.settings(webhooks, rule.settings()), Topics.SETTINGS_VERSIONS);
        path.write(validated, Topics.SIGNALS_VALIDATED);
        path.write(scored, Topics.SIGNALS_SCORED, metrics::scored);
        path.write(path.denied(), Topics.SIGNALS_DENIED, metrics::denied);
        path.write(sized, Topics.ORDERS_REQUESTED, metrics::requested);

        var applied = path.positions(unreadable);
        path.write(path.trackRecords(applied), Topics.STRATEGIES_PERFORMANCE);
        var changes =
                List.of(
                        path.reserved(sized),
                        path.alerted(noted),
                        heard,
                        applied,
                        commanded,
                        ended);
        var accounts = path.accountStates(rule.limit().limits(), changes);
        path.write(accounts, Topics.ACCOUNTS_STATE, metrics::published);
        return builder.build();
    }
}
