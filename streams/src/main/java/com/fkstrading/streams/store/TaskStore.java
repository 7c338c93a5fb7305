package com.fkstrading.streams.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.DslStoreFormat;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.DslKeyValueParams;
import org.apache.kafka.streams.state.DslStoreSuppliers;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.jspecify.annotations.Nullable;

/// The state of one task, in one store, since each further changelog topic slows down every commit.
/// Recently used values are cached as objects: several stages read the same ones, and parsing JSON
/// costs more than deciding. What changes is written once a commit, however often it changed.
///
/// [CachedStateStore] is internal to Kafka Streams, which has no other way to let a store write
/// before the producer is flushed. Were it no longer called, [#commit] would fail.
public final class TaskStore implements StateStore, CachedStateStore<String, byte[]> {

    public static final String STORE = "state";

    private static final int MOST_CACHED = 5_000;
    private static final char SEPARATOR = '/';
    private static final char AFTER_SEPARATOR = SEPARATOR + 1;

    /// Cached, too: most of what a decision asks for was never written.
    private static final Object ABSENT = new Object();

    private final KeyValueStore<String, byte[]> json;
    private final Map<String, Object> decoded = new RecentlyUsed(MOST_CACHED);

    /// What the next commit writes, in the order of the first change; empty for what is deleted.
    private final Map<String, Optional<byte[]>> changed = new LinkedHashMap<>();

    private final Map<String, Object> later = new HashMap<>();

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
        V kept = (V) later.get(full);
        V known = kept == null ? (V) decoded.get(full) : kept;
        if (known != null) {
            return known == ABSENT ? null : known;
        }
        var unwritten = changed.get(full);
        byte[] bytes = unwritten == null ? json.get(full) : unwritten.orElse(null);
        V read = keyspace.values().deserializer().deserialize(name(), bytes);
        decoded.put(full, read == null ? ABSENT : read);
        return read;
    }

    /// The values whose keys begin with this prefix, by the rest of their keys. Reads them all: for
    /// what is asked rarely.
    @SuppressWarnings("unchecked") // a keyspace has one type
    public <V> SortedMap<String, V> allBy(Keyspace<V> keyspace, String prefix) {
        write();
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

    /// @throws SerializationException when it has no JSON; then nothing changes
    public <V> void put(Keyspace<V> keyspace, String key, V value) {
        String full = full(keyspace, key);
        byte[] bytes = keyspace.values().serializer().serialize(name(), value);
        changed.put(full, Optional.of(bytes));
        decoded.put(full, value);
        later.remove(full);
    }

    /// Keeps the value in memory until it is flushed or replaced: after a failure of the task, the
    /// value that was put last counts again.
    public <V> void putLater(Keyspace<V> keyspace, String key, V value) {
        later.put(full(keyspace, key), value);
    }

    /// Puts the value that is kept in memory, if there is one.
    @SuppressWarnings("unchecked") // a keyspace has one type
    public <V> void flush(Keyspace<V> keyspace, String key) {
        V value = (V) later.get(full(keyspace, key));
        if (value != null) {
            put(keyspace, key, value);
        }
    }

    public void delete(Keyspace<?> keyspace, String key) {
        String full = full(keyspace, key);
        changed.put(full, Optional.empty());
        decoded.put(full, ABSENT);
        later.remove(full);
    }

    /// All keys of a keyspace that were put, in the order of the store.
    public List<String> keys(Keyspace<?> keyspace) {
        return keys(keyspace, "", Integer.MAX_VALUE);
    }

    /// The next keys of a keyspace that were put, in the order of the store.
    ///
    /// @param from included, if it is there; empty for the first
    public List<String> keys(Keyspace<?> keyspace, String from, int most) {
        return keys(keyspace, from, keyspace.prefix() + AFTER_SEPARATOR, most);
    }

    /// The keys of a keyspace that were put, from one on and before another.
    public List<String> keysBetween(Keyspace<?> keyspace, String from, String before) {
        var keys = keys(keyspace, from, full(keyspace, before), Integer.MAX_VALUE);
        keys.remove(before);
        return keys;
    }

    private List<String> keys(Keyspace<?> keyspace, String from, String last, int most) {
        write();
        var keys = new ArrayList<String>();
        String prefix = full(keyspace, "");
        try (var found = json.range(full(keyspace, from), last)) {
            while (found.hasNext() && keys.size() < most) {
                keys.add(found.next().key.substring(prefix.length()));
            }
        }
        return keys;
    }

    /// Gives all that is put to the state of a task that goes on with it.
    public void copyTo(TaskStore other) {
        write();
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
        clearCache();
        json.init(context, root);
    }

    /// Called before the transaction is committed.
    @Override
    public void flushCache() {
        write();
    }

    private void write() {
        changed.forEach((key, value) -> json.put(key, value.orElse(null)));
        changed.clear();
    }

    /// Called where a standby task takes over from this one, or this one from it: what was read
    /// before may have changed below.
    @Override
    public void clearCache() {
        decoded.clear();
        changed.clear();
        later.clear();
    }

    /// Nothing is forwarded when it is written.
    @Override
    public boolean setFlushListener(
            CacheFlushListener<String, byte[]> listener, boolean sendOldValues) {
        return false;
    }

    /// Called after the transaction was committed.
    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        if (!changed.isEmpty()) {
            throw new IllegalStateException("a transaction was committed without its state");
        }
        json.commit(changelogOffsets);
    }

    @Override
    public void close() {
        clearCache();
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
}
