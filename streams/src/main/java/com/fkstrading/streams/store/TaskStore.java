package com.fkstrading.streams.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.DslStoreFormat;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.DslKeyValueParams;
import org.apache.kafka.streams.state.DslStoreSuppliers;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/// The state of one task, in one store, since each further changelog topic slows down every commit.
/// Recently used values are cached as objects: several stages read the same ones, and parsing JSON
/// costs more than deciding.
public final class TaskStore implements StateStore {

    public static final String STORE = "state";

    private static final int MOST_CACHED = 2_000;
    private static final char SEPARATOR = '/';
    private static final char AFTER_SEPARATOR = SEPARATOR + 1;

    /// Cached, too: most of what a decision asks for was never written.
    private static final Object ABSENT = new Object();

    private final KeyValueStore<String, byte[]> json;
    private final Map<String, Object> decoded = new Recent();
    private final Map<String, Object> unwritten = new HashMap<>();

    /// @param json where it is stored
    public TaskStore(KeyValueStore<String, byte[]> json) {
        this.json = json;
    }

    /// Each topology has a builder of its own: Kafka Streams changes its settings.
    public static StoreBuilder<TaskStore> builder(DslStoreSuppliers suppliers) {
        return new TaskStoreBuilder(
                suppliers.keyValueStore(new DslKeyValueParams(STORE, DslStoreFormat.PLAIN)));
    }

    public static TaskStore open(ProcessingContext context) {
        return context.getStateStore(STORE);
    }

    @SuppressWarnings("unchecked") // a keyspace has one type
    public <V> @Nullable V get(Keyspace<V> keyspace, String key) {
        String full = full(keyspace, key);
        V later = (V) unwritten.get(full);
        V known = later == null ? (V) decoded.get(full) : later;
        if (known != null) {
            return known == ABSENT ? null : known;
        }
        V read = keyspace.values().deserializer().deserialize(name(), json.get(full));
        decoded.put(full, read == null ? ABSENT : read);
        return read;
    }

    /// The values whose keys begin with this prefix, by the rest of their keys. Reads them all: for
    /// what is asked rarely.
    @SuppressWarnings("unchecked") // a keyspace has one type
    public <V> SortedMap<String, V> allBy(Keyspace<V> keyspace, String prefix) {
        String full = full(keyspace, prefix);
        var found = new TreeMap<String, V>();
        try (var entries = json.prefixScan(full, new StringSerializer())) {
            entries.forEachRemaining(
                    entry -> {
                        V known = (V) decoded.get(entry.key);
                        V value =
                                known == null
                                        ? keyspace.values()
                                                .deserializer()
                                                .deserialize(name(), entry.value)
                                        : known;
                        found.put(entry.key.substring(full.length()), value);
                    });
        }
        return found;
    }

    public <V> void put(Keyspace<V> keyspace, String key, V value) {
        String full = full(keyspace, key);
        json.put(full, keyspace.values().serializer().serialize(name(), value));
        decoded.put(full, value);
        unwritten.remove(full);
    }

    /// Keeps the value in memory until it is flushed or replaced: after a failure of the task, the
    /// value that was written last counts again.
    public <V> void putLater(Keyspace<V> keyspace, String key, V value) {
        unwritten.put(full(keyspace, key), value);
    }

    /// Writes the value if it is not yet written.
    @SuppressWarnings("unchecked") // a keyspace has one type
    public <V> void flush(Keyspace<V> keyspace, String key) {
        V value = (V) unwritten.get(full(keyspace, key));
        if (value != null) {
            put(keyspace, key, value);
        }
    }

    public void delete(Keyspace<?> keyspace, String key) {
        String full = full(keyspace, key);
        json.delete(full);
        decoded.put(full, ABSENT);
        unwritten.remove(full);
    }

    /// All keys of a keyspace that are written, in the order of the store.
    public List<String> keys(Keyspace<?> keyspace) {
        return keys(keyspace, "", Integer.MAX_VALUE);
    }

    /// The next keys of a keyspace that are written, in the order of the store.
    ///
    /// @param from included, if it is there; empty for the first
    public List<String> keys(Keyspace<?> keyspace, String from, int most) {
        var keys = new ArrayList<String>();
        String prefix = full(keyspace, "");
        try (var found = json.range(full(keyspace, from), keyspace.prefix() + AFTER_SEPARATOR)) {
            while (found.hasNext() && keys.size() < most) {
                keys.add(found.next().key.substring(prefix.length()));
            }
        }
        return keys;
    }

    /// Gives all that is put to the state of a task that goes on with it.
    public void copyTo(TaskStore other) {
        try (var all = json.all()) {
            all.forEachRemaining(entry -> other.json.put(entry.key, entry.value));
        }
    }

    private static String full(Keyspace<?> keyspace, String key) {
        return keyspace.prefix() + SEPARATOR + key;
    }

    @Override
    public String name() {
        return json.name();
    }

    /// Called again on the same object when the task starts over from what was committed.
    @Override
    public void init(StateStoreContext context, StateStore root) {
        decoded.clear();
        unwritten.clear();
        json.init(context, root);
    }

    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        json.commit(changelogOffsets);
    }

    @Override
    public void close() {
        decoded.clear();
        unwritten.clear();
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

    private static final class Recent extends LinkedHashMap<String, Object> {

        private static final long serialVersionUID = 1;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > MOST_CACHED;
        }
    }
}
