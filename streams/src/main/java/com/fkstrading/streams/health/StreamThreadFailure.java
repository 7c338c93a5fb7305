package com.fkstrading.streams.health;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.jboss.logging.Logger;

/// Handles a failed stream thread. If Kafka was to blame, a new thread takes over from the last
/// commit. Anything else would fail again at the same record, so everything stops and the service
/// is no longer live: no record is skipped unseen.
@Singleton
class StreamThreadFailure implements StreamsUncaughtExceptionHandler {

    /// Errors about a record or a setting, which would occur again.
    private static final List<Class<? extends Exception>> PERMANENT =
            List.of(
                    SerializationException.class,
                    RecordTooLargeException.class,
                    InvalidConfigurationException.class,
                    ConfigException.class);

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

    /// After a broker or this process stood still for long, a commit fails in many ways, with plain
    /// KafkaExceptions among them; Kafka Streams recovers from most by itself, but not from all.
    static boolean isTransient(Throwable failure) {
        var causes = Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        return causes.stream().anyMatch(StreamThreadFailure::isOfKafka)
                && causes.stream()
                        .noneMatch(it -> PERMANENT.stream().anyMatch(kind -> kind.isInstance(it)));
    }

    /// Kafka Streams itself wraps what our code throws.
    private static boolean isOfKafka(Throwable cause) {
        return cause instanceof TaskMigratedException
                || cause instanceof KafkaException && !(cause instanceof StreamsException);
    }
}
