package com.fkstrading.streams.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// One task's part of a [JsonStore]. The values that were used last are kept as objects: several
/// stages read the same one for each signal, and reading JSON would cost more than deciding.
public final class DecodedStore<V> implements StateStore {

    private static final int MOST_KEPT = 10_000;

    private final Serde<V> values;
    private final KeyValueStore<String, byte[]> json;
    private final Map<String, V> decoded = new Recent<>();

    DecodedStore(Serde<V> values, KeyValueStore<String, byte[]> json) {
        this.values = values;
        this.json = json;
    }

    public @Nullable V get(String key) {
        V known = decoded.get(key);
        if (known != null) {
            return known;
        }
        V read = values.deserializer().deserialize(name(), json.get(key));
        if (read != null) {
            decoded.put(key, read);
        }
        return read;
    }

    public void put(String key, V value) {
        json.put(key, values.serializer().serialize(name(), value));
        decoded.put(key, value);
    }

    public void delete(String key) {
        json.delete(key);
        decoded.remove(key);
    }

    @Override
    public String name() {
        return json.name();
    }

    /// Called again on the same object when the task starts over from what was committed.
    @Override
    public void init(StateStoreContext context, StateStore root) {
        decoded.clear();
        json.init(context, root);
    }

    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        json.commit(changelogOffsets);
    }

    @Override
    public void close() {
        decoded.clear();
        json.close();
    }

    @Override
    public boolean persistent() {
        return json.persistent();
    }

    @Override
    public boolean isOpen() {
        return json.isOpen();
    }

    private static final class Recent<V> extends LinkedHashMap<String, V> {

        private static final long serialVersionUID = 1;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
