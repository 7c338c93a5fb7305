package com.fkstrading.streams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.StorableText;
import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.state.AppliedInputs;
import com.fkstrading.streams.state.BudgetAccess;
import com.fkstrading.streams.state.ScoreAccess;
import com.fkstrading.streams.store.HeartbeatAccess;
import com.fkstrading.streams.store.SequenceAccess;
import com.fkstrading.streams.store.TaskStore;
import com.fkstrading.streams.validate.ReceivedWebhook;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Reads any record of `webhooks.received`, whoever wrote it. From here on the key is the account,
/// and the signal id is the only header: others are dropped.
final class WebhookReader extends ContextualProcessor<String, byte[], String, ReceivedWebhook> {

    /// A decision is visible once its transaction is committed. A webhook that came a moment ago is
    /// committed at once, but one commit gathers what came within this time: it costs the same few
    /// milliseconds for one as for many, and a commit after each would let them queue up.
    private static final long GATHER_MS = 25;

    /// A webhook that had to wait longer has others behind it: those are left to the commit
    /// interval. What is decided does not depend on it; where the clocks of ingest and streams
    /// differ by more than this time, the interval alone may remain.
    private static final long RECENT_MS = 200;

    private final String settings;
    private final Environment.Metadata metadata;
    private long commitRequestedAtMs;

    /// @param settings the version of the settings that the rules have
    WebhookReader(String settings, Environment.Metadata metadata) {
        this.settings = settings;
        this.metadata = metadata;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var webhook = read(record);
        forgetIdle(record.timestamp());
        var headers =
                new RecordHeaders().add(Webhook.ID, webhook.signalId().value().getBytes(UTF_8));
        context()
                .forward(
                        record.withKey(Figures.name(webhook.account()))
                                .withValue(new ReceivedWebhook(webhook, asOf()))
                                .withHeaders(headers));
        commitIfRecent(record.timestamp(), context().currentSystemTimeMs());
    }

    private void forgetIdle(long eventTimeMs) {
        long offset = metadata.of(context()).offset();
        var eventTime = Instant.ofEpochMilli(eventTimeMs);
        var store = TaskStore.open(context());
        new BudgetAccess(store).forgetIdle(offset, eventTime);
        new ScoreAccess(store).forgetIdle(offset, eventTime);
        new SequenceAccess(store).forgetIdle(offset, eventTime);
        new HeartbeatAccess(store).forgetIdle(offset, eventTime);
    }

    private AsOf asOf() {
        var at = metadata.of(context());
        var applied = new AppliedInputs(TaskStore.open(context())).flush();
        return new AsOf(at.partition(), at.offset(), applied, List.of(), settings);
    }

    private void commitIfRecent(long receivedAtMs, long nowMs) {
        boolean isRecent = nowMs - receivedAtMs < RECENT_MS;
        if (isRecent && nowMs - commitRequestedAtMs >= GATHER_MS) {
            commitRequestedAtMs = nowMs;
            context().commit();
        }
    }

    /// A signal id that some store could not hold is replaced, as one that is missing.
    private Webhook read(Record<String, byte[]> record) {
        var timestamp = Instant.ofEpochMilli(record.timestamp());
        var webhook =
                Webhook.read(
                        record.key(), record.value(), record.headers(), timestamp, placeholderId());
        return StorableText.isName(webhook.signalId().value())
                ? webhook
                : webhook.as(new SignalId(placeholderId()));
    }

    private String placeholderId() {
        var at = metadata.of(context());
        return at.topic() + "-" + at.partition() + "-" + at.offset();
    }
}
