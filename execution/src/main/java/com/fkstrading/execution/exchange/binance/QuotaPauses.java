package com.fkstrading.execution.exchange.binance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Until when the exchange accepts no request from our address, or no order of an account. Of two
/// pauses the later one applies.
final class QuotaPauses {

    private final Clock clock;
    private final ConcurrentMap<String, Instant> accounts = new ConcurrentHashMap<>();
    private Instant pause = Instant.MIN;
    private Instant ban = Instant.MIN;

    QuotaPauses(Clock clock) {
        this.clock = clock;
    }

    synchronized void pause(Duration duration) {
        pause = later(pause, clock.instant().plus(duration));
    }

    /// A ban is a pause, too.
    synchronized void ban(Duration duration) {
        ban = later(ban, clock.instant().plus(duration));
        pause(duration);
    }

    void pauseAccount(String account, Instant until) {
        accounts.merge(account, until, QuotaPauses::later);
    }

    synchronized Instant pausedUntil() {
        return pause;
    }

    boolean isPaused() {
        return clock.instant().isBefore(pausedUntil());
    }

    synchronized boolean isBanned() {
        return clock.instant().isBefore(ban);
    }

    boolean isAccountPaused(String account) {
        return clock.instant().isBefore(accounts.getOrDefault(account, Instant.MIN));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
