package com.fkstrading.systemtests.prove.collect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.systemtests.prove.evidence.HeldPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads what each strategy of each account holds from the changelog of the state that decisions
/// read.
record PositionReader(TopicsToTheirEnd topics) {

    private static final String STORE = "streams-state-changelog";
    private static final String POSITION = "position/";

    List<HeldPosition> read() {
        Map<String, HeldPosition> newest = new HashMap<>();
        for (var record : topics.records(STORE, new ByteArrayDeserializer())) {
            if (record.key().startsWith(POSITION)) {
                String key = record.key().substring(POSITION.length());
                if (record.value() == null) {
                    newest.remove(key);
                } else {
                    newest.put(key, position(key, record.value()));
                }
            }
        }
        return List.copyOf(newest.values());
    }

    /// @param key such as `main/BTCUSDT/ema-cross`
    private static HeldPosition position(String key, byte[] json) {
        try {
            JsonNode position = Json.MAPPER.readTree(json);
            String[] parts = key.split("/", 3);
            return new HeldPosition(
                    parts[0],
                    new HeldPosition.Key(parts[1], parts[2]),
                    Quantity.of(position.path("quantity").textValue()),
                    // Absent where nothing was ever reserved.
                    Quantity.of(position.path("reserved").asText("0")));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
