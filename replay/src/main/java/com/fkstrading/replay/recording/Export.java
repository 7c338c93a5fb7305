package com.fkstrading.replay.recording;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.replay.recording.Recording.Range;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Copies the topics of the decision path from a broker into files, each to where it ended when the
/// export began.
public final class Export {

    /// In the order in which their ends are taken: outputs first, so that each input is there that
    /// they name.
    private static final List<Topic<?>> TOPICS =
            List.of(
                    Topics.ACCOUNTS_STATE,
                    Topics.STRATEGIES_PERFORMANCE,
                    Topics.SIGNALS_VALIDATED,
                    Topics.SIGNALS_SCORED,
                    Topics.SIGNALS_DENIED,
                    Topics.ORDERS_REQUESTED,
                    Topics.SETTINGS_VERSIONS,
                    Topics.WEBHOOKS_RECEIVED,
                    Topics.ORDERS_EVENTS,
                    Topics.CONTROL_COMMANDS);

    private final Map<String, Object> client;
    private final Path folder;

    /// @param client the settings of a Kafka client: where the broker is, how to log in
    /// @param folder that holds no recording yet
    public Export(Map<String, Object> client, Path folder) {
        this.client = new HashMap<>(client);
        this.folder = folder;
        this.client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        this.client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    }

    /// @param total is told how many records there are
    /// @param progress is told how many more are written
    /// @throws IOException when the folder cannot take it, or the broker gives nothing any more
    public Recording run(LongConsumer total, LongConsumer progress) throws IOException {
        if (Recording.isIn(folder)) {
            throw new IOException(folder + " holds a recording already; expected another folder");
        }
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(client, bytes, bytes)) {
            var copies = new LinkedHashMap<Topic<?>, TopicCopy>();
            TOPICS.forEach(topic -> copies.put(topic, TopicCopy.of(topic, consumer)));
            total.accept(copies.values().stream().mapToLong(TopicCopy::size).sum());
            var ranges = new HashMap<String, List<Range>>();
            for (var copy : copies.values()) {
                copy.into(folder, progress);
                ranges.put(copy.topic().name(), copy.ranges());
            }
            var recording = new Recording(folder, ranges);
            recording.writeIndex();
            return recording;
        }
    }
}
