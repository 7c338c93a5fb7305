package com.fkstrading.paper.http;

import com.fkstrading.paper.exchange.ExchangeClock;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/// Whether the exchange answers, and what time it is there.
@Path("/api/v3")
@RunOnVirtualThread
public class TimeResource {

    private final RequestPipeline pipeline;
    private final ExchangeClock clock;

    TimeResource(RequestPipeline pipeline, ExchangeClock clock) {
        this.pipeline = pipeline;
        this.clock = clock;
    }

    @GET
    @Path("/ping")
    public Response ping(@Context HttpServerRequest http) {
        return pipeline.serve(Endpoint.PING, http, "", request -> Map.of());
    }

    @GET
    @Path("/time")
    public Response time(@Context HttpServerRequest http) {
        return pipeline.serve(
                Endpoint.TIME,
                http,
                "",
                request -> Map.of("serverTime", request.timeAt(clock.instant()).toEpochMilli()));
    }
}
