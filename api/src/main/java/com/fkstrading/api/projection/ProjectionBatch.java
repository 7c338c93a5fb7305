package com.fkstrading.api.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.contract.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What some records add to the tables, as the one JSON object that the database merges. Not for
/// more than one thread.
public final class ProjectionBatch {

    private static final ObjectWriter WRITER = Json.MAPPER.writer(new NulReplacement());

    private final List<ProjectedRecord> records = new ArrayList<>();
    private final List<ProjectedState> states = new ArrayList<>();
    private final List<ObjectNode> deadLetters = new ArrayList<>();

    public void add(ProjectedRecord record) {
        records.add(record);
    }

    public void add(ProjectedState state) {
        states.add(state);
    }

    /// Whether an account's part or a strategy's performance is among them.
    public boolean hasStates() {
        return !states.isEmpty();
    }

    /// Sets a record aside.
    ///
    /// @param place topic, partition and offset
    /// @param key null when the record had none
    /// @param value as text; null when the record had none
    /// @param problem why it could not be read or stored
    public void addDeadLetter(
            String place,
            String topic,
            Instant at,
            @Nullable String key,
            @Nullable String value,
            String problem) {
        deadLetters.add(
                new ColumnValues()
                        .with("place", place)
                        .with("topic", topic)
                        .with("at", at)
                        .with("key", key)
                        .with("value", value)
                        .with("problem", problem)
                        .row());
    }

    public int deadLetters() {
        return deadLetters.size();
    }

    public Set<String> signalIds() {
        var ids = new LinkedHashSet<String>();
        records.forEach(record -> ids.add(record.signal().path("signal_id").textValue()));
        return ids;
    }

    public Set<String> clientOrderIds() {
        var ids = new LinkedHashSet<String>();
        orders().forEach(order -> ids.add(order.path("client_order_id").textValue()));
        return ids;
    }

    /// The rows by table, in the order in which they were added.
    public String json() {
        try {
            return WRITER.writeValueAsString(
                    new Tables(
                            records.stream().map(ProjectedRecord::step).toList(),
                            records.stream().map(ProjectedRecord::signal).toList(),
                            orders(),
                            rows(ProjectedState.AccountPart.class),
                            rows(ProjectedState.Performance.class),
                            deadLetters));
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("the rows cannot be written as JSON", cause);
        }
    }

    private List<ObjectNode> orders() {
        return records.stream().map(ProjectedRecord::order).filter(Objects::nonNull).toList();
    }

    private List<ObjectNode> rows(Class<? extends ProjectedState> kind) {
        return states.stream().filter(kind::isInstance).map(ProjectedState::row).toList();
    }

    private record Tables(
            List<ObjectNode> steps,
            List<ObjectNode> signals,
            List<ObjectNode> orders,
            List<ObjectNode> accountParts,
            List<ObjectNode> performances,
            List<ObjectNode> deadLetters) {}

    /// Writes text as Postgres can hold it: a text there has no character NUL, so it becomes the
    /// replacement character. An unpaired surrogate, which UTF-8 cannot hold, becomes a question
    /// mark when the text is encoded.
    private static final class NulReplacement extends CharacterEscapes {

        private static final SerializableString REPLACEMENT = new SerializedString("\\ufffd");

        private final int[] escapes = standardAsciiEscapesForJSON();

        NulReplacement() {
            escapes[0] = ESCAPE_CUSTOM;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return character == 0 ? REPLACEMENT : null;
        }
    }
}
