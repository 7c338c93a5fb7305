package com.fkstrading.streams.health;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StreamThreadFailureTest {

    private final StreamThreadFailure handler = new StreamThreadFailure();

    /// The broker, or this process, was frozen for longer than a transaction or a session lasts.
    static Stream<RuntimeException> lostKafka() {
        return Stream.of(
                new TimeoutException("no answer"),
                new ProducerFencedException("another took over"),
                new InvalidProducerEpochException("an older epoch"),
                new InvalidTxnStateException("the transaction was aborted meanwhile"),
                new TransactionAbortableException("abort it"),
                new InvalidPidMappingException("the transactional id has expired"),
                new OutOfOrderSequenceException("a gap"),
                new CommitFailedException("the member is not known"),
                new FencedInstanceIdException("another member has the instance id"),
                new KafkaException(
                        "Unhandled error in EndTxnResponse", new UnknownServerException()),
                new TaskMigratedException("another instance has the task"));
    }

    @ParameterizedTest
    @MethodSource
    void lostKafka(RuntimeException failure) {
        assertThat(handler.handle(failure)).isEqualTo(REPLACE_THREAD);
        assertThat(handler.handle(new StreamsException("cannot commit", failure)))
                .isEqualTo(REPLACE_THREAD);
    }

    static Stream<RuntimeException> failureOfARecordOrASetting() {
        return Stream.of(
                new SerializationException("no JSON"),
                new NullPointerException(),
                new StreamsException("a store cannot be opened"),
                new ConfigException("a setting"),
                new RecordTooLargeException("the same record will be too large again"),
                new TopicAuthorizationException("signals.denied"));
    }

    @ParameterizedTest
    @MethodSource
    void failureOfARecordOrASetting(RuntimeException failure) {
        assertThat(handler.handle(new StreamsException(failure))).isEqualTo(SHUTDOWN_CLIENT);
    }
}
