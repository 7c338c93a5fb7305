package com.fkstrading.contract;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/// One topic: its name, what its key means, how its value reads, and the one service that writes
/// it. Partitions and retention are not here: their home is the KafkaTopic resource in `strimzi/`.
public record Topic<V>(String name, Key key, Serde<V> valueSerde, Service writer) {

    /// What the string key of a record names.
    public enum Key {
        ACCOUNT,
        SYMBOL,
        PARTITION,
        SCOPE,
        PART,
        STRATEGY,
        VERSION
    }

    public Serde<String> keySerde() {
        return Serdes.String();
    }

    @Override
    public String toString() {
        return name;
    }
}
