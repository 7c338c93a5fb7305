package com.fkstrading.replay;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.replay.recording.Recording;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether the recording begins where the topics began: what was deleted since may have left
/// something behind in the state.
record RecordedRange(Recording recording) {

    private static final List<Topic<?>> INPUTS =
            List.of(Topics.WEBHOOKS_RECEIVED, Topics.ORDERS_EVENTS);

    /// A sentence for each partition whose beginning is missing.
    Stream<String> incomplete() {
        return INPUTS.stream().flatMap(this::incomplete);
    }

    private Stream<String> incomplete(Topic<?> topic) {
        var ranges = recording.ranges(topic);
        return IntStream.range(0, ranges.size())
                .filter(partition -> ranges.get(partition).begin() > 0)
                .mapToObj(
                        partition ->
                                "%s-%d begins at offset %d: decisions that depend on earlier records may differ"
                                        .formatted(
                                                topic, partition, ranges.get(partition).begin()));
    }
}
