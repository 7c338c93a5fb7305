package com.fkstrading.execution.runtime;

import com.fkstrading.execution.journal.Journal;
import com.fkstrading.execution.place.Follower;
import com.fkstrading.execution.venue.binance.BinanceExchange;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// What is done again and again beside the orders: the exchange's clock and trading rules, the
/// orders in its book, the count of unknown ones. None of it can hold up or stop another.
@Singleton
class Chores {

    private static final Duration CLOCK = Duration.ofSeconds(10);
    private static final Duration RULES = Duration.ofHours(1);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final BinanceExchange exchange;
    private final Follower follower;
    private final Journal journal;
    private final AskingSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("chore-", 0).factory());
    private Instant clockDue = Instant.MIN;
    private Instant rulesDue = Instant.MIN;
    private volatile boolean exchangeAnswers;
    private volatile double unknown = Double.NaN;

    Chores(
            BinanceExchange exchange,
            Follower follower,
            Journal journal,
            AskingSettings settings,
            Clock clock,
            MeterRegistry metrics) {
        this.exchange = exchange;
        this.follower = follower;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("fks.execution.exchange.up", () -> exchangeAnswers ? 1 : 0)
                .description("1 while the exchange answers when asked for its time")
                .register(metrics);
        Gauge.builder("fks.execution.unknown.open", () -> unknown)
                .description("Orders that were sent and of which nobody knows what became")
                .register(metrics);
    }

    void start() {
        timer.scheduleWithFixedDelay(
                () -> guarded("exchange", this::keepUp), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        long every = settings.followEvery().toMillis();
        timer.scheduleWithFixedDelay(
                () -> guarded("follow", this::follow), every, every, TimeUnit.MILLISECONDS);
    }

    void stop() {
        timer.shutdownNow();
    }

    private void keepUp() {
        var now = clock.instant();
        if (!exchangeAnswers || !now.isBefore(clockDue)) {
            exchangeAnswers = exchange.synchronise();
            clockDue = now.plus(CLOCK);
        }
        if (exchangeAnswers && !now.isBefore(rulesDue) && exchange.learnInstruments()) {
            rulesDue = now.plus(RULES);
        }
    }

    private void follow() {
        follower.round();
        unknown = journal.unknown();
    }

    private static void guarded(String name, Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException failure) {
            Log.warnf("%s: %s", name, failure.getMessage());
        }
    }
}
