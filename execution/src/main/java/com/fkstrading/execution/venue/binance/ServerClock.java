package com.fkstrading.execution.venue.binance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The exchange's clock, as our own plus an offset. It is not to be used before it was set once.
final class ServerClock {

    private final Clock own;
    private volatile Duration offset;

    ServerClock(Clock own) {
        this.own = own;
    }

    boolean isSet() {
        return offset != null;
    }

    /// The exchange told its time at some moment between asking and now: half-way, we assume.
    void set(Instant serverTime, Instant askedAt) {
        var answeredAt = own.instant();
        var halfWay = askedAt.plus(Duration.between(askedAt, answeredAt).dividedBy(2));
        offset = Duration.between(halfWay, serverTime);
    }

    Instant now() {
        var known = offset;
        var now = known == null ? own.instant() : own.instant().plus(known);
        return now.truncatedTo(ChronoUnit.MILLIS);
    }
}
