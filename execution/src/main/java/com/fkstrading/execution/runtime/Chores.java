package com.fkstrading.execution.runtime;

import com.fkstrading.execution.journal.Journal;
import com.fkstrading.execution.place.Follower;
import com.fkstrading.execution.venue.binance.BinanceExchange;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// What is done again and again beside the orders: the exchange's clock and trading rules, the
/// orders in its book, the count of unknown ones. None of it can hold up or stop another.
@Singleton
class Chores {

    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final int ROUNDS_PER_CLOCK = 10;
    private static final int ROUNDS_PER_RULES = 3_600;

    private final BinanceExchange exchange;
    private final Follower follower;
    private final Journal journal;
    private final AskingSettings settings;
    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("chore-", 0).factory());
    private long round;
    private boolean rulesDue = true;
    private volatile boolean exchangeAnswers;
    private volatile double unknown = Double.NaN;

    Chores(
            BinanceExchange exchange,
            Follower follower,
            Journal journal,
            AskingSettings settings,
            MeterRegistry metrics) {
        this.exchange = exchange;
        this.follower = follower;
        this.journal = journal;
        this.settings = settings;
        Gauge.builder("fks.execution.exchange.up", () -> exchangeAnswers ? 1 : 0)
                .description("1 while the exchange answers when asked for its time")
                .register(metrics);
        Gauge.builder("fks.execution.unknown.open", () -> unknown)
                .description("Orders that were sent and of which nobody knows what became")
                .register(metrics);
    }

    void start() {
        timer.scheduleWithFixedDelay(
                () -> guarded("exchange", this::keepUp),
                0,
                ROUND.toMillis(),
                TimeUnit.MILLISECONDS);
        long every = settings.followEvery().toMillis();
        timer.scheduleWithFixedDelay(
                () -> guarded("follow", this::follow), every, every, TimeUnit.MILLISECONDS);
    }

    void stop() {
        timer.shutdownNow();
    }

    private void keepUp() {
        if (!exchangeAnswers || round % ROUNDS_PER_CLOCK == 0) {
            exchangeAnswers = exchange.synchronise();
        }
        rulesDue = rulesDue || round % ROUNDS_PER_RULES == 0;
        if (exchangeAnswers && rulesDue) {
            rulesDue = !exchange.learnInstruments();
        }
        round++;
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
