package com.fkstrading.paper.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The exchange's own clock: every time that the exchange returns, records or compares with. It
/// differs from the clients' clock by a skew that is set from outside.
public final class ExchangeClock extends Clock {

    private final Clock source;
    private volatile Duration skew = Duration.ZERO;

    public ExchangeClock(Clock source) {
        this.source = source;
    }

    /// @param ahead negative for a clock that is behind
    public void skew(Duration ahead) {
        skew = ahead;
    }

    public Duration skew() {
        return skew;
    }

    @Override
    public Instant instant() {
        return source.instant().plus(skew);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /// Always UTC.
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
