package com.fkstrading.contract;

import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/// A record type as JSON on a topic. Null stays null, which a compacted topic reads as a deletion;
/// the JSON literal `null` is no value and cannot be read.
public record JsonSerde<V>(Class<V> type) implements Serde<V> {

    @Override
    public Serializer<V> serializer() {
        return (topic, value) -> {
            try {
                return value == null ? null : Json.MAPPER.writeValueAsBytes(value);
            } catch (IOException cause) {
                throw new SerializationException(
                        topic + ": cannot write a " + type.getSimpleName(), cause);
            }
        };
    }

    @Override
    public Deserializer<V> deserializer() {
        return (topic, bytes) -> {
            if (bytes == null) {
                return null;
            }
            try {
                V value = Json.MAPPER.readValue(bytes, type);
                if (value != null) {
                    return value;
                }
            } catch (IOException cause) {
                throw new SerializationException(
                        topic + ": cannot read a " + type.getSimpleName(), cause);
            }
            throw new SerializationException(
                    topic + ": the JSON literal null is no " + type.getSimpleName());
        };
    }
}
