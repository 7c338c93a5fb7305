package com.fkstrading.streams.metrics;

import com.fkstrading.contract.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jboss.logging.Logger;

/// Records that could not be read: each is counted, each cause logged once a topic. What follows
/// from one is decided where it was read.
public final class UnreadableRecords {

    private static final Logger LOG = Logger.getLogger(UnreadableRecords.class);

    private final MeterRegistry registry;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    public UnreadableRecords(MeterRegistry registry) {
        this.registry = registry;
    }

    /// @param context of the processor that reads the record
    public void found(Topic<?> topic, ProcessingContext context, RuntimeException cause) {
        Counter.builder("fks.streams.unreadable")
                .description("Records that could not be read, by topic")
                .tag("topic", topic.name())
                .register(registry)
                .increment();
        var root = rootOf(cause);
        if (logged.add(topic.name() + " " + root.getClass().getName())) {
            String at = context.recordMetadata().map(UnreadableRecords::position).orElse("?");
            LOG.errorf(cause, "%s: a record cannot be read, the first such one at %s", topic, at);
        }
    }

    private static String position(RecordMetadata at) {
        return at.topic() + "-" + at.partition() + "@" + at.offset();
    }

    private static Throwable rootOf(Throwable cause) {
        return cause.getCause() == null ? cause : rootOf(cause.getCause());
    }
}
