package com.fkstrading.api.live;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The live stream, as server-sent events.
@Path("/stream")
public class StreamResource {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final long RECONNECT_MILLIS = 1000;

    private final LiveFeed feed;

    StreamResource(LiveFeed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Each change of a signal, an order, the accounts or the control state")
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        return Multi.createBy()
                .merging()
                .streams(hello(sse), changes(sse), heartbeats(sse))
                .onFailure()
                .recoverWithCompletion();
    }

    /// Opens the stream at once, so that the client knows that it is connected.
    private static Multi<OutboundSseEvent> hello(Sse sse) {
        return Multi.createFrom()
                .item(
                        sse.newEventBuilder()
                                .comment("connected")
                                .reconnectDelay(RECONNECT_MILLIS)
                                .build());
    }

    private Multi<OutboundSseEvent> changes(Sse sse) {
        return feed.changes()
                .map(
                        change ->
                                sse.newEventBuilder()
                                        .mediaType(MediaType.TEXT_PLAIN_TYPE)
                                        .data(String.class, change)
                                        .build());
    }

    /// Comments, which keep proxies from closing a silent connection and reveal dead clients.
    private static Multi<OutboundSseEvent> heartbeats(Sse sse) {
        return Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("heartbeat").build());
    }
}
