package com.fkstrading.replay.recording;

import com.fkstrading.contract.Json;
import com.fkstrading.contract.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the topics held, in files: `recording.json` with the range of each partition, and the
/// records as JSON lines in `<topic>/<partition>.jsonl`. A decision's records are in the files of
/// the partition that its webhook came from, in the order of the webhooks.
///
/// @param folder where it lies
/// @param ranges by topic, one for each partition in order
public record Recording(Path folder, Map<String, List<Range>> ranges) {

    private static final String INDEX = "recording.json";

    /// The offsets of a partition: from `begin`, to before `end`.
    public record Range(long begin, long end) {}

    private record Index(Map<String, List<Range>> topics) {}

    public Recording {
        ranges = Map.copyOf(ranges);
    }

    /// @throws UncheckedIOException when the folder holds no recording
    public static Recording open(Path folder) {
        var index = folder.resolve(INDEX);
        try {
            return new Recording(
                    folder, Json.MAPPER.readValue(index.toFile(), Index.class).topics());
        } catch (IOException cause) {
            throw new UncheckedIOException(
                    "%s cannot be read; expected the index of an exported recording"
                            .formatted(index),
                    cause);
        }
    }

    public List<Range> ranges(Topic<?> topic) {
        return ranges.getOrDefault(topic.name(), List.of());
    }

    public long size(Topic<?> topic) {
        return ranges(topic).stream().mapToLong(range -> range.end() - range.begin()).sum();
    }

    /// The records of a partition, in their order.
    public RecordCursor read(Topic<?> topic, int partition) {
        return RecordCursor.open(file(folder, topic.name(), partition));
    }

    static Path file(Path folder, String topic, int partition) {
        return folder.resolve(topic).resolve(partition + ".jsonl");
    }

    /// Written last: a folder without it holds no whole recording.
    void writeIndex() throws IOException {
        Json.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve(INDEX).toFile(), new Index(new TreeMap<>(ranges)));
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(INDEX));
    }
}
