package com.fkstrading.streams.metrics;

import com.fkstrading.contract.account.AccountState;
import com.fkstrading.contract.account.AlertContinuity;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.order.OrderCommand;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.webhook.Webhook;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

/// Counts both ends of the decision path, which must agree: webhooks read are orders requested plus
/// signals denied. Counters that an alert watches start at zero, since the increase of a missing
/// series is not seen.
public final class DecisionMetrics {

    private static final Logger LOG = Logger.getLogger(DecisionMetrics.class);

    private final MeterRegistry registry;
    private final UnreadableRecords unreadable;
    private final Counter webhooks;
    private final Counter requested;
    private final Counter denied;
    private final Counter missedAlerts;
    private final Counter missedHeartbeats;
    private final DistributionSummary confidence;

    public DecisionMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.unreadable = new UnreadableRecords(registry);
        this.webhooks =
                Counter.builder("fks.streams.webhooks")
                        .description("Webhooks read")
                        .register(registry);
        this.requested = decisions("requested");
        this.denied = decisions("denied");
        this.missedAlerts =
                Counter.builder("fks.streams.alerts.missed")
                        .description(
                                "Gaps found in a strategy's alerts: at least one is missing in each")
                        .register(registry);
        this.missedHeartbeats =
                Counter.builder("fks.streams.heartbeats.missed")
                        .description("Promised alerts that did not come in time")
                        .register(registry);
        this.confidence =
                DistributionSummary.builder("fks.streams.confidence")
                        .description("Confidence of the scored signals, from 0 to 1")
                        .register(registry);
        for (var stage : Stage.values()) {
            if (stage != Stage.UNRECOGNISED) {
                denials(stage, DenialReason.INTERNAL);
            }
        }
    }

    /// Counts the unreadable records of the other topics.
    public UnreadableRecords unreadable() {
        return unreadable;
    }

    public void read(Webhook webhook) {
        webhooks.increment();
    }

    public void scored(ScoredSignal signal) {
        confidence.record(signal.confidence().doubleValue());
    }

    public void requested(OrderCommand request) {
        requested.increment();
    }

    public void denied(Denial denial) {
        denied.increment();
        denials(denial.stage(), denial.reason()).increment();
    }

    /// Also logs a missed alert: it names the strategy, which a metric must not. That a silence has
    /// ended is not counted again.
    public void published(AccountState state) {
        var alerts = state.alerts();
        if (alerts == null || alerts.state() == AlertContinuity.State.COMPLETE) {
            return;
        }
        if (alerts.state() == AlertContinuity.State.SILENT) {
            missedHeartbeats.increment();
        } else if (state.subject().symbol() != null) {
            missedAlerts.increment();
        }
        LOG.warnf("account %s: %s", state.subject().account(), alerts.message());
    }

    private Counter denials(Stage stage, DenialReason reason) {
        return Counter.builder("fks.streams.denials")
                .description("Signals denied, by stage and reason")
                .tag("stage", stage.label())
                .tag("reason", reason.name())
                .register(registry);
    }

    private Counter decisions(String outcome) {
        return Counter.builder("fks.streams.decisions")
                .description("Decisions made; each webhook ends in one")
                .tag("outcome", outcome)
                .register(registry);
    }
}
