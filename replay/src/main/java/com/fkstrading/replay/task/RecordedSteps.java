package com.fkstrading.replay.task;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.replay.recording.RecordCursor;
import com.fkstrading.replay.recording.Recording;
import com.fkstrading.replay.task.Step.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Merges the recorded inputs of one partition by what each decision had seen.
public final class RecordedSteps implements AutoCloseable {

    private final RecordCursor webhooks;
    private final RecordCursor orderEvents;
    private final RecordCursor commands;
    private final RecordedDecisions decisions;

    public RecordedSteps(Recording recording, int partition) {
        webhooks = recording.read(Topics.WEBHOOKS_RECEIVED, partition);
        orderEvents = recording.read(Topics.ORDERS_EVENTS, partition);
        commands = recording.read(Topics.CONTROL_COMMANDS, partition);
        decisions = new RecordedDecisions(recording, partition);
        skipWhatHasNoPartner();
    }

    /// Retention deletes each topic for itself: at the beginning, webhooks may lack their decisions
    /// or decisions their webhooks.
    private void skipWhatHasNoPartner() {
        var firstWebhook = webhooks.peek();
        while (firstWebhook != null
                && decisions.peek() instanceof RecordedDecision decision
                && decision.asOf().webhookOffset() < firstWebhook.offset()) {
            decisions.next();
        }
        while (decisions.peek() instanceof RecordedDecision decision
                && webhooks.peek() != null
                && webhooks.peek().offset() < decision.asOf().webhookOffset()) {
            webhooks.next();
        }
    }

    /// Empty once no webhook with a decision is left.
    ///
    /// @throws ReplayFailed when a webhook has no decision, or a decision no webhook
    public Optional<Step> next() {
        var decision = decisions.next();
        if (decision == null) {
            return Optional.empty();
        }
        var asOf = decision.asOf();
        var webhook = webhooks.peek();
        if (webhook == null || webhook.offset() > asOf.webhookOffset()) {
            throw new ReplayFailed(
                    "%s-%d@%d: decided, but not in the recording"
                            .formatted(
                                    Topics.WEBHOOKS_RECEIVED,
                                    asOf.partition(),
                                    asOf.webhookOffset()));
        }
        if (webhook.offset() < asOf.webhookOffset()) {
            throw new ReplayFailed(
                    "%s-%d@%d: no decision is recorded, though there are later ones"
                            .formatted(
                                    Topics.WEBHOOKS_RECEIVED, asOf.partition(), webhook.offset()));
        }
        var before = new ArrayList<Input>();
        advance(Topics.ORDERS_EVENTS, orderEvents, asOf.inputs().orderEventOffset(), before);
        advance(Topics.CONTROL_COMMANDS, commands, asOf.inputs().commandOffset(), before);
        return Optional.of(new Step(before, webhooks.next(), decision));
    }

    /// The order events that came after the last decision: they change what is known of strategies.
    public List<Input> rest() {
        var rest = new ArrayList<Input>();
        advance(Topics.ORDERS_EVENTS, orderEvents, Long.MAX_VALUE, rest);
        return rest;
    }

    private static void advance(
            Topic<?> topic, RecordCursor cursor, @Nullable Long upTo, List<Input> applied) {
        while (upTo != null && cursor.peek() != null && cursor.peek().offset() <= upTo) {
            applied.add(new Input(topic, cursor.next()));
        }
    }

    @Override
    public void close() {
        webhooks.close();
        orderEvents.close();
        commands.close();
        decisions.close();
    }
}
