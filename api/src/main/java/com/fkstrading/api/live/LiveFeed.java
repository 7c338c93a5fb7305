package com.fkstrading.api.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;

/// Passes changes on to each client that listens. A client that does not keep up is disconnected,
/// so that it neither costs memory nor delays the others; it connects again and reads the lists.
@ApplicationScoped
public class LiveFeed {

    /// Several batches of the projection.
    static final int BUFFERED_CHANGES = 4096;

    private final BroadcastProcessor<String> changes = BroadcastProcessor.create();
    private final AtomicInteger clients = new AtomicInteger();
    private final ObjectMapper mapper;
    private final Counter dropped;

    LiveFeed(ObjectMapper mapper, MeterRegistry metrics) {
        this.mapper = mapper;
        Gauge.builder("fks.api.stream.clients", clients, AtomicInteger::get)
                .description("Clients connected to the live stream")
                .register(metrics);
        dropped =
                Counter.builder("fks.api.stream.dropped")
                        .description("Clients disconnected because they did not keep up")
                        .register(metrics);
    }

    /// Whether anyone listens.
    public boolean hasClients() {
        return clients.get() > 0;
    }

    /// One caller at a time, as a stream demands.
    public synchronized void publish(Collection<LiveChange> published) {
        if (hasClients()) {
            published.stream().map(this::json).forEach(changes::onNext);
        }
    }

    /// Changes from now on, as JSON; fails once the client is too far behind.
    Multi<String> changes() {
        return changes.onOverflow()
                .buffer(BUFFERED_CHANGES)
                .onSubscription()
                .invoke(clients::incrementAndGet)
                .onTermination()
                .invoke(clients::decrementAndGet)
                .onFailure()
                .invoke(behind -> dropped.increment());
    }

    private String json(LiveChange change) {
        try {
            return mapper.writeValueAsString(change);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("a row cannot be written as JSON", cause);
        }
    }
}
