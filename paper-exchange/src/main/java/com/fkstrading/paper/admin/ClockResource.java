package com.fkstrading.paper.admin;

import com.fkstrading.paper.exchange.ExchangeClock;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;

/// Shows and sets how far the exchange's clock is ahead.
@Path("/admin/clock")
@RunOnVirtualThread
public class ClockResource {

    private final ExchangeClock clock;

    ClockResource(ExchangeClock clock) {
        this.clock = clock;
    }

    /// The skew, and the time by the exchange's clock.
    public record ClockStatus(long skewMs, Instant serverTime) {}

    @GET
    public ClockStatus clock() {
        return new ClockStatus(clock.skew().toMillis(), clock.instant());
    }

    @PUT
    public ClockStatus set(String body) {
        clock.skew(AdminJson.parse(body).skew());
        return clock();
    }
}
