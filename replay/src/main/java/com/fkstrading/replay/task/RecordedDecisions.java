package com.fkstrading.replay.task;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.replay.recording.RecordCursor;
import com.fkstrading.replay.recording.RecordedAsOf;
import com.fkstrading.replay.recording.Recording;
import org.jspecify.annotations.Nullable;

/// The decisions of one partition in the order of its webhooks, from the two topics in which a
/// webhook may end.
final class RecordedDecisions implements AutoCloseable {

    private final RecordCursor requested;
    private final RecordCursor denied;
    private @Nullable RecordedDecision nextRequested;
    private @Nullable RecordedDecision nextDenied;

    RecordedDecisions(Recording recording, int partition) {
        requested = recording.read(Topics.ORDERS_REQUESTED, partition);
        denied = recording.read(Topics.SIGNALS_DENIED, partition);
        nextRequested = read(Topics.ORDERS_REQUESTED, requested);
        nextDenied = read(Topics.SIGNALS_DENIED, denied);
    }

    /// Null at the end.
    @Nullable RecordedDecision peek() {
        if (nextRequested == null || nextDenied == null) {
            return nextRequested == null ? nextDenied : nextRequested;
        }
        return nextRequested.asOf().webhookOffset() < nextDenied.asOf().webhookOffset()
                ? nextRequested
                : nextDenied;
    }

    @Nullable RecordedDecision next() {
        var next = peek();
        if (next != null && next == nextRequested) {
            nextRequested = read(Topics.ORDERS_REQUESTED, requested);
        } else if (next != null) {
            nextDenied = read(Topics.SIGNALS_DENIED, denied);
        }
        return next;
    }

    private static @Nullable RecordedDecision read(Topic<?> topic, RecordCursor cursor) {
        if (cursor.peek() == null) {
            return null;
        }
        var record = cursor.next();
        return RecordedAsOf.of(record)
                .map(asOf -> new RecordedDecision(topic, record, asOf))
                .orElseThrow(
                        () ->
                                new ReplayFailed(
                                        "%s-%d@%d: no asOf; a decision can be replayed only if it names its inputs"
                                                .formatted(
                                                        topic,
                                                        record.partition(),
                                                        record.offset())));
    }

    @Override
    public void close() {
        requested.close();
        denied.close();
    }
}
