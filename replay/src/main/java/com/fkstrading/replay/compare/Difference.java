package com.fkstrading.replay.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.Topic;
import com.fkstrading.replay.recording.RecordedRecord;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An output that is not as it was recorded.
///
/// @param timestamp of the input that led to it, in milliseconds since 1970
/// @param where the input stands, such as webhooks.received-3@17
public record Difference(long timestamp, String where, Topic<?> topic, String text) {

    static Difference of(
            RecordedRecord input,
            String where,
            Topic<?> topic,
            @Nullable RecordedRecord recorded,
            @Nullable RecordedRecord replayed) {
        return new Difference(
                input.timestamp(),
                where,
                topic,
                "%s: %s".formatted(topic, text(recorded, replayed)));
    }

    private static String text(
            @Nullable RecordedRecord recorded, @Nullable RecordedRecord replayed) {
        if (recorded == null || replayed == null) {
            return recorded == null
                    ? "replayed, but not recorded: " + show(replayed)
                    : "recorded, but not replayed: " + show(recorded);
        }
        if (recorded.timestamp() != replayed.timestamp()) {
            return "timestamp: recorded %d, replayed %d"
                    .formatted(recorded.timestamp(), replayed.timestamp());
        }
        if (!recorded.keyText().equals(replayed.keyText())) {
            return "key: recorded %s, replayed %s"
                    .formatted(recorded.keyText(), replayed.keyText());
        }
        if (!recorded.headers().equals(replayed.headers())) {
            return "headers: recorded %s, replayed %s"
                    .formatted(recorded.headers(), replayed.headers());
        }
        return json(recorded)
                .flatMap(before -> json(replayed).flatMap(after -> field("", before, after)))
                .orElseGet(
                        () ->
                                "recorded %s, replayed %s"
                                        .formatted(recorded.valueText(), replayed.valueText()));
    }

    private static String show(@Nullable RecordedRecord record) {
        return record == null ? "" : record.valueText();
    }

    private static Optional<JsonNode> json(RecordedRecord record) {
        try {
            return Optional.of(Json.MAPPER.readTree(record.valueText()));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /// The first field that differs, with its path.
    private static Optional<String> field(String path, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        if (before.isObject() && after.isObject()) {
            var names = new TreeSet<String>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .flatMap(
                            name ->
                                    field(path + "." + name, before.path(name), after.path(name))
                                            .stream())
                    .findFirst();
        }
        if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                var found = field(path + "[" + i + "]", before.get(i), after.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.of("%s: recorded %s, replayed %s".formatted(path, before, after));
    }
}
