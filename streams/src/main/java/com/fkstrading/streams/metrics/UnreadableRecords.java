package com.fkstrading.streams.metrics;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jboss.logging.Logger;

/// Counts the records that could not be read, and logs each kind of cause once per topic. The
/// reader decides what follows.
public final class UnreadableRecords {

    private static final Logger LOG = Logger.getLogger(UnreadableRecords.class);

    private final MeterRegistry registry;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    public UnreadableRecords(MeterRegistry registry) {
        this.registry = registry;
        Stream.of(
                        Topics.CLOCK_TICKS,
                        Topics.CONTROL_COMMANDS,
                        Topics.MARKET_PRICES,
                        Topics.ORDERS_EVENTS)
                .map(Topic::name)
                .forEach(this::counter);
    }

    /// @param context of the processor that reads the record
    public void found(String topic, ProcessingContext context, RuntimeException cause) {
        counter(topic).increment();
        var root = rootOf(cause);
        if (logged.add(topic + " " + root.getClass().getName())) {
            String at = context.recordMetadata().map(UnreadableRecords::position).orElse("?");
            LOG.errorf(cause, "%s: a record cannot be read, the first such one at %s", topic, at);
        }
    }

    private Counter counter(String topic) {
        return Counter.builder("fks.streams.unreadable")
                .description("Records that could not be read, by topic")
                .tag("topic", topic)
                .register(registry);
    }

    private static String position(RecordMetadata at) {
        return at.topic() + "-" + at.partition() + "@" + at.offset();
    }

    private static Throwable rootOf(Throwable cause) {
        return cause.getCause() == null ? cause : rootOf(cause.getCause());
    }
}
