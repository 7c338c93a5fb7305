package com.fkstrading.replay.compare;

import com.fkstrading.contract.Topic;
import com.fkstrading.replay.recording.RecordCursor;
import com.fkstrading.replay.recording.RecordedAsOf;
import com.fkstrading.replay.recording.RecordedRecord;
import com.fkstrading.replay.recording.Recording;
import org.jspecify.annotations.Nullable;

/// What a stage of one partition's task had written, a record at most for each webhook.
final class StageOutputs implements AutoCloseable {

    private static final long NOT_READ = -2;

    private final RecordCursor records;
    private long nextOffset = NOT_READ;

    StageOutputs(Recording recording, Topic<?> topic, int partition) {
        records = recording.read(topic, partition);
    }

    /// The record of this webhook; null if there is none.
    ///
    /// @param replayed what the webhook gave now: most often it is the same, and then the recorded
    ///     one need not be read to know whose it is
    @Nullable RecordedRecord of(long webhookOffset, @Nullable RecordedRecord replayed) {
        var record = records.peek();
        if (record == null) {
            return null;
        }
        boolean isKnown = replayed != null && record.isSameAs(replayed);
        if (!isKnown && nextOffset() > webhookOffset) {
            return null;
        }
        nextOffset = NOT_READ;
        return records.next();
    }

    /// Skips what belongs to webhooks that are not replayed.
    void skipBefore(long webhookOffset) {
        while (records.peek() != null && nextOffset() < webhookOffset) {
            nextOffset = NOT_READ;
            records.next();
        }
    }

    private long nextOffset() {
        var record = records.peek();
        if (nextOffset == NOT_READ && record != null) {
            nextOffset = RecordedAsOf.of(record).map(asOf -> asOf.webhookOffset()).orElse(-1L);
        }
        return nextOffset;
    }

    @Override
    public void close() {
        records.close();
    }
}
