package com.fkstrading.api.kafka;

import com.fkstrading.api.postgres.DatabaseFailure;
import com.fkstrading.api.projection.ProjectionBatch;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/// Writes records until they are stored. While the database is to blame, it retries without limit.
/// A record that the database refuses, or that fails [#ATTEMPTS] times for another reason, becomes
/// a dead letter; it is found by halving, so that the records beside it are stored.
final class ProjectionWriter {

    static final int ATTEMPTS = 5;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(ProjectionWriter.class);

    private final Destination destination;
    private final Pause pause;
    private final ProjectionMetrics metrics;

    ProjectionWriter(Destination destination, Pause pause, ProjectionMetrics metrics) {
        this.destination = destination;
        this.pause = pause;
        this.metrics = metrics;
    }

    void write(List<ConsumerRecord<String, byte[]>> records) throws Exception {
        var batch = RecordReader.read(records);
        for (int attempt = 1; ; attempt++) {
            try {
                destination.write(batch);
                metrics.projected(records, batch.deadLetters());
                return;
            } catch (Exception failure) {
                var toBlame = DatabaseFailure.of(failure);
                if (toBlame == DatabaseFailure.DATA
                        || attempt >= ATTEMPTS
                                && (toBlame == DatabaseFailure.OTHER || records.size() > 1)) {
                    writeApart(records, failure);
                    return;
                }
                if (attempt == 1) {
                    LOG.warnf(failure, "%d records wait to be projected", records.size());
                }
                pause.during(length(attempt));
            }
        }
    }

    private void writeApart(List<ConsumerRecord<String, byte[]>> records, Exception failure)
            throws Exception {
        int size = records.size();
        if (size > 1) {
            write(records.subList(0, size / 2));
            write(records.subList(size / 2, size));
            return;
        }
        destination.write(RecordReader.deadLetter(records.getFirst(), failure));
        metrics.projected(records, 1);
        LOG.errorf(failure, "%s is now a dead letter", RecordReader.place(records.getFirst()));
    }

    private static Duration length(int attempt) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /// Where batches go.
    @FunctionalInterface
    interface Destination {
        void write(ProjectionBatch batch) throws Exception;
    }

    /// Waits between two attempts; throws when the service ends.
    @FunctionalInterface
    interface Pause {
        void during(Duration length) throws InterruptedException;
    }
}
