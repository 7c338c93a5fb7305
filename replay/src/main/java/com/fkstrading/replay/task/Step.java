package com.fkstrading.replay.task;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.replay.recording.RecordedRecord;
import java.util.List;

/// One webhook, and what the task had applied before it decided.
///
/// @param before the order events and commands since the step before
/// @param webhook that was decided
/// @param decision as it was recorded, with what it had seen
public record Step(List<Input> before, RecordedRecord webhook, RecordedDecision decision) {

    public Step {
        before = List.copyOf(before);
    }

    /// Where the webhook stands, such as webhooks.received-3@17.
    public String position() {
        return "%s-%d@%d"
                .formatted(Topics.WEBHOOKS_RECEIVED, webhook.partition(), webhook.offset());
    }

    /// A record of an input beside the webhooks.
    public record Input(Topic<?> topic, RecordedRecord record) {}
}
