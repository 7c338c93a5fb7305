package com.fkstrading.bench.decide;

import com.fkstrading.bench.decide.WrittenAmounts.Amount;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Writes for each webhook as many records and bytes as `streams` does, and decides nothing: the
/// rest of the time of `streams` is what its decisions cost.
final class EqualWrites extends ContextualProcessor<byte[], byte[], byte[], byte[]> {

    static final String GROUP = "bench-equal-writes";

    private static final String SOURCE = "read";
    private static final String WRITER = "write";

    private final List<Amount> amounts;
    private final List<byte[]> values;
    private long seen;

    private EqualWrites(List<Amount> amounts) {
        this.amounts = amounts;
        this.values = amounts.stream().map(it -> new byte[it.bytes()]).toList();
    }

    /// The topic that takes what `streams` writes to this one.
    static String topic(String written) {
        return "bench." + written;
    }

    static Topology topology(List<Amount> amounts) {
        var topology =
                new Topology()
                        .addSource(
                                SOURCE,
                                new ByteArrayDeserializer(),
                                new ByteArrayDeserializer(),
                                PassThrough.IN)
                        .addProcessor(WRITER, () -> new EqualWrites(amounts), SOURCE);
        for (var amount : amounts) {
            topology.addSink(
                    amount.topic(),
                    topic(amount.topic()),
                    new ByteArraySerializer(),
                    new ByteArraySerializer(),
                    WRITER);
        }
        return topology;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        for (int i = 0; i < amounts.size(); i++) {
            var amount = amounts.get(i);
            var copy = record.withValue(values.get(i));
            for (long n = amount.due(seen); n < amount.due(seen + 1); n++) {
                context().forward(copy, amount.topic());
            }
        }
        seen++;
    }
}
