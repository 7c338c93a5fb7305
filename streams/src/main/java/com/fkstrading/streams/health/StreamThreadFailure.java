package com.fkstrading.streams.health;

import jakarta.inject.Singleton;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.jboss.logging.Logger;

/// What becomes of a stream thread that failed. Where Kafka was to blame, a new thread takes over
/// from the last commit. Anything else would fail again at the same record, so everything stops and
/// the service is no longer live: better seen than skipped.
@Singleton
class StreamThreadFailure implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = Logger.getLogger(StreamThreadFailure.class);

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (isTransient(failure)) {
            LOG.warn("A stream thread lost Kafka and is replaced", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.error("A stream thread failed for good; nothing is decided any more", failure);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    static boolean isTransient(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException
                    || cause instanceof TaskMigratedException
                    || cause instanceof ProducerFencedException
                    || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }
}
