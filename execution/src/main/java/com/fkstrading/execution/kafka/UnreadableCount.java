package com.fkstrading.execution.kafka;

import io.micrometer.core.instrument.Counter;
import io.quarkus.logging.Log;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Counts and logs the records of a topic that cannot be read: each once, though after a failure
/// the topic is read again. For one thread.
final class UnreadableCount {

    private final Counter counter;

    /// By partition.
    private final Map<Integer, Long> lastOffsets = new HashMap<>();

    UnreadableCount(Counter counter) {
        this.counter = counter;
    }

    /// @param consequence what is halted, and why
    void found(ConsumerRecord<?, ?> record, String consequence) {
        long last = lastOffsets.getOrDefault(record.partition(), -1L);
        if (record.offset() > last) {
            lastOffsets.put(record.partition(), record.offset());
            counter.increment();
            Log.errorf(
                    "%s-%d@%d: %s",
                    record.topic(), record.partition(), record.offset(), consequence);
        }
    }
}
