package com.fkstrading.streams.state;

import com.fkstrading.streams.limit.UnreadableEvent;
import com.fkstrading.streams.store.Keyspace;
import com.fkstrading.streams.store.TaskStore;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The newest order event of each account that could not be read.
public record UnreadableEvents(TaskStore store) {

    private static final Keyspace<UnreadableEvent> EVENTS =
            Keyspace.of("unreadable-event", UnreadableEvent.class);

    /// @param account null where the record has no key
    public void put(@Nullable String account, UnreadableEvent event) {
        store.put(EVENTS, Objects.requireNonNullElse(account, UnreadableEvent.ANY_ACCOUNT), event);
    }

    List<UnreadableEvent> of(String account) {
        return Stream.of(account, UnreadableEvent.ANY_ACCOUNT)
                .map(key -> store.get(EVENTS, key))
                .filter(Objects::nonNull)
                .toList();
    }
}
