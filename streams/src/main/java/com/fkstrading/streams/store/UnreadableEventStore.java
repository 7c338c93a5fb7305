package com.fkstrading.streams.store;

import com.fkstrading.streams.limit.UnreadableEvent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// The newest order event of each account that could not be read. One without a key may be any
/// account's, and so concerns every account of its partition.
public record UnreadableEventStore(KeyValueStore<String, UnreadableEvent> store) {

    private static final String ANY_ACCOUNT = "";

    public static JsonStore<UnreadableEvent> create() {
        return JsonStore.of("unreadable-events", UnreadableEvent.class);
    }

    public static UnreadableEventStore open(
            JsonStore<UnreadableEvent> events, ProcessingContext context) {
        return new UnreadableEventStore(events.open(context));
    }

    public List<UnreadableEvent> of(String account) {
        return Stream.of(account, ANY_ACCOUNT).map(store::get).filter(Objects::nonNull).toList();
    }

    /// @param account null where the record does not say
    public void put(@Nullable String account, UnreadableEvent event) {
        store.put(Objects.requireNonNullElse(account, ANY_ACCOUNT), event);
    }
}
