package com.fkstrading.execution.exchange.binance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The exchange's clock, as our own plus an offset. It must not be used before it was set once.
final class ExchangeClock {

    private final Clock own;
    private volatile @Nullable Offset offset;

    /// @param uncertainty half of the time that the answer took, and the millisecond of rounding
    private record Offset(Duration duration, Duration uncertainty) {}

    ExchangeClock(Clock own) {
        this.own = own;
    }

    boolean isSet() {
        return offset != null;
    }

    /// The exchange read its clock at some moment between our request and now: half-way, we assume.
    void set(Instant exchangeTime, Instant sentAt) {
        var half = Duration.between(sentAt, own.instant()).dividedBy(2);
        offset = new Offset(Duration.between(sentAt.plus(half), exchangeTime), half.plusMillis(1));
    }

    Instant now() {
        var known = offset;
        var now = own.instant();
        return (known == null ? now : now.plus(known.duration())).truncatedTo(ChronoUnit.MILLIS);
    }

    /// The earliest time that the exchange's clock can show at an instant of ours.
    Instant earliestAt(Instant ours) {
        var known = offset;
        return known == null ? ours : ours.plus(known.duration()).minus(known.uncertainty());
    }
}
