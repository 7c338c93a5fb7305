package com.fkstrading.api.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Passes changes on to each client that listens. A client that does not keep up is dropped, so
/// that it holds neither memory nor the others; it connects again and reads the lists.
@ApplicationScoped
public class LiveFeed {

    /// Several batches of the projection.
    static final int BUFFERED_CHANGES = 4096;

    private final Set<MultiEmitter<? super String>> clients = ConcurrentHashMap.newKeySet();
    private final Counter dropped;

    LiveFeed(MeterRegistry metrics) {
        metrics.gaugeCollectionSize("fks.api.stream.clients", Tags.empty(), clients);
        dropped = metrics.counter("fks.api.stream.dropped");
    }

    public void publish(Collection<Change> changes) {
        if (!clients.isEmpty()) {
            changes.stream()
                    .map(LiveFeed::json)
                    .forEach(change -> clients.forEach(client -> client.emit(change)));
        }
    }

    /// Changes from now on, as JSON; fails once the client is too far behind.
    Multi<String> changes() {
        return Multi.createFrom()
                .<String>emitter(this::join, BUFFERED_CHANGES)
                .onFailure()
                .invoke(behind -> dropped.increment());
    }

    private void join(MultiEmitter<? super String> client) {
        clients.add(client);
        client.onTermination(() -> clients.remove(client));
    }

    private static String json(Change change) {
        try {
            return Json.MAPPER.writeValueAsString(change);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("a row cannot be written as JSON", cause);
        }
    }
}
