package com.fkstrading.execution.kafka;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.account.TradingStatus;
import com.fkstrading.execution.control.TrippedLimits;
import com.fkstrading.service.kafka.KafkaClients;
import com.fkstrading.service.kafka.TopicFollower;
import com.fkstrading.service.thread.SupervisedThread;
import com.fkstrading.service.thread.SupervisedThreads;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/// Follows the trading states in `accounts.state` from its beginning. After a failure everything is
/// read again, and no order is sent until the end is reached again.
@Singleton
public class TradingStateReader {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final TopicFollower states;
    private final SupervisedThreads threads;
    private final UnreadableCount unreadable;

    private TrippedLimits reading = TrippedLimits.UNREAD;
    private volatile TrippedLimits trips = TrippedLimits.UNREAD;

    TradingStateReader(KafkaClients kafka, SupervisedThreads threads, MeterRegistry metrics) {
        this.states =
                new TopicFollower(kafka, Topics.ACCOUNTS_STATE.name(), "execution-trading-states");
        this.threads = threads;
        this.unreadable =
                new UnreadableCount(
                        Counter.builder("fks.execution.trading.state.unreadable")
                                .description(
                                        "Trading states that could not be read; each halts what it concerns")
                                .register(metrics));
    }

    public TrippedLimits trips() {
        return trips;
    }

    public void start() {
        threads.start("trading-states", LIMIT, this::read);
    }

    private void read(SupervisedThread thread) {
        reading = TrippedLimits.UNREAD;
        try {
            states.follow(thread, item -> reading = with(reading, item), this::caughtUp);
        } finally {
            trips = trips.unread();
        }
    }

    private void caughtUp() {
        trips = reading.atEnd();
    }

    private TrippedLimits with(TrippedLimits known, ConsumerRecord<String, byte[]> item) {
        String key = item.key() == null ? "" : item.key();
        if (TrippedLimits.scopeOf(key).isEmpty()) {
            return known;
        }
        return item.value() == null
                ? known.without(key)
                : known.with(key, status(item), Instant.ofEpochMilli(item.timestamp()));
    }

    /// Null where it cannot be read or understood.
    private @Nullable TradingStatus status(ConsumerRecord<String, byte[]> item) {
        var topic = Topics.ACCOUNTS_STATE;
        try {
            var state = topic.valueSerde().deserializer().deserialize(topic.name(), item.value());
            var status = state == null ? null : state.trading();
            if (status == null || status.state() == TradingStatus.State.UNRECOGNISED) {
                halting(item, "it has no trading state that this version knows");
            }
            return status;
        } catch (SerializationException failure) {
            halting(item, failure.toString());
            return null;
        }
    }

    private void halting(ConsumerRecord<String, byte[]> item, String why) {
        unreadable.found(item, "halting what %s concerns: %s".formatted(item.key(), why));
    }
}
