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
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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
    private final Counter unreadable;

    /// The last unreadable record of each partition that was counted and logged.
    private final Map<Integer, Long> reported = new HashMap<>();

    private TrippedLimits reading = TrippedLimits.UNREAD;
    private volatile TrippedLimits trips = TrippedLimits.UNREAD;

    TradingStateReader(KafkaClients kafka, SupervisedThreads threads, MeterRegistry metrics) {
        this.states =
                new TopicFollower(kafka, Topics.ACCOUNTS_STATE.name(), "execution-trading-states");
        this.threads = threads;
        this.unreadable =
                Counter.builder("fks.execution.trading.state.unreadable")
                        .description(
                                "Trading states that could not be read; each halts what it concerns")
                        .register(metrics);
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
                report(item, "it has no trading state that this version knows");
            }
            return status;
        } catch (SerializationException failure) {
            report(item, failure.toString());
            return null;
        }
    }

    /// Once, though after a failure all is read again.
    private void report(ConsumerRecord<String, byte[]> item, String why) {
        long last = reported.getOrDefault(item.partition(), -1L);
        if (item.offset() > last) {
            reported.put(item.partition(), item.offset());
            unreadable.increment();
            Log.errorf(
                    "accounts.state-%d@%d: halting what %s concerns: %s",
                    item.partition(), item.offset(), item.key(), why);
        }
    }
}
