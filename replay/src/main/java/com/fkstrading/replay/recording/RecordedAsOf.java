package com.fkstrading.replay.recording;

import com.fasterxml.jackson.core.JsonToken;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.explanation.AsOf;
import java.io.IOException;
import java.util.Optional;

/// Finds what a decision had seen, without reading the rest of its record.
public final class RecordedAsOf {

    private RecordedAsOf() {}

    /// Empty for a record that names no inputs, or is no decision.
    public static Optional<AsOf> of(RecordedRecord record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try (var json = Json.MAPPER.getFactory().createParser(record.value())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isAsOf = json.currentName().equals("asOf");
                json.nextToken();
                if (isAsOf) {
                    return Optional.of(json.readValueAs(AsOf.class));
                }
                json.skipChildren();
            }
            return Optional.empty();
        } catch (IOException notADecision) {
            return Optional.empty();
        }
    }
}
