package com.fkstrading.streams.health;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class StreamThreadFailureTest {

    private final StreamThreadFailure handler = new StreamThreadFailure();

    @Test
    void lostKafkaReplacesTheThread() {
        assertThat(handler.handle(new StreamsException(new TimeoutException("no answer"))))
                .isEqualTo(REPLACE_THREAD);
        assertThat(handler.handle(new ProducerFencedException("another took over")))
                .isEqualTo(REPLACE_THREAD);
    }

    @Test
    void anythingElseStopsVisibly() {
        assertThat(handler.handle(new StreamsException(new SerializationException("no JSON"))))
                .isEqualTo(SHUTDOWN_CLIENT);
        assertThat(handler.handle(new NullPointerException())).isEqualTo(SHUTDOWN_CLIENT);
    }
}
