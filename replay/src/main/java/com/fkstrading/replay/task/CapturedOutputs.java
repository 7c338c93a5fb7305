package com.fkstrading.replay.task;

import com.fkstrading.contract.Topic;
import com.fkstrading.replay.recording.RecordedRecord;
import com.fkstrading.streams.topology.Environment;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Keeps what the stages put out, as it would stand on the topics. Output topics of the test driver
/// would cost as much as the decisions: it compares the topic of each record with each input, by a
/// pattern that it compiles anew.
final class CapturedOutputs implements Environment.Writer {

    private final int partition;
    private final List<Output> outputs = new ArrayList<>();

    CapturedOutputs(int partition) {
        this.partition = partition;
    }

    @Override
    public <V> void write(KStream<String, V> stream, Topic<V> topic) {
        stream.process(() -> new TopicCapture<>(topic), Named.as("write-" + topic.name()));
    }

    /// What was put out since the last call.
    List<Output> take() {
        var taken = List.copyOf(outputs);
        outputs.clear();
        return taken;
    }

    private final class TopicCapture<V> extends ContextualProcessor<String, V, Void, Void> {

        private final Topic<V> topic;
        private final Serializer<String> keys;
        private final Serializer<V> values;

        private TopicCapture(Topic<V> topic) {
            this.topic = topic;
            this.keys = topic.keySerde().serializer();
            this.values = topic.valueSerde().serializer();
        }

        @Override
        public void process(Record<String, V> record) {
            outputs.add(
                    new Output(
                            topic,
                            new RecordedRecord(
                                    partition,
                                    0,
                                    record.timestamp(),
                                    keys.serialize(topic.name(), record.key()),
                                    values.serialize(topic.name(), record.value()),
                                    List.of(record.headers().toArray()))));
        }
    }
}
