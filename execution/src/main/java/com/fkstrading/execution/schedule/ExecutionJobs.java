package com.fkstrading.execution.schedule;

import com.fkstrading.execution.config.TrackingSettings;
import com.fkstrading.execution.control.StoppedAccounts;
import com.fkstrading.execution.exchange.binance.BinanceExchange;
import com.fkstrading.execution.journal.OrderJournal;
import com.fkstrading.execution.kafka.ControlReader;
import com.fkstrading.execution.placement.OrderTracker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;

/// The jobs: the exchange's clock and trading rules, the orders in its book, the count of unknown
/// ones, the stopped accounts.
@Singleton
public class ExecutionJobs {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration TRACKING_LIMIT = Duration.ofMinutes(15);
    private static final long RUNS_PER_CLOCK = 10;
    private static final long RUNS_PER_RULES = 3_600;

    private final BinanceExchange exchange;
    private final OrderTracker tracker;
    private final OrderJournal journal;
    private final StoppedAccounts stopped;
    private final ControlReader control;
    private final JobMonitor jobs;
    private long run;
    private volatile boolean exchangeAnswers;
    private volatile double unknown = Double.NaN;

    ExecutionJobs(
            BinanceExchange exchange,
            OrderTracker tracker,
            OrderJournal journal,
            StoppedAccounts stopped,
            ControlReader control,
            JobMonitor jobs) {
        this.exchange = exchange;
        this.tracker = tracker;
        this.journal = journal;
        this.stopped = stopped;
        this.control = control;
        this.jobs = jobs;
    }

    public void start(TrackingSettings settings, MeterRegistry metrics) {
        Gauge.builder("fks.execution.exchange.up", () -> exchangeAnswers ? 1 : 0)
                .description("1 while the exchange answers time requests")
                .register(metrics);
        Gauge.builder("fks.execution.unknown.open", () -> unknown)
                .description("Orders that were sent and whose outcome is unknown")
                .register(metrics);
        Gauge.builder("fks.execution.accounts.stopped", () -> stopped.halts().size())
                .description("Accounts stopped by execution until they are resumed")
                .register(metrics);
        jobs.schedule("exchange", SECOND, LIMIT, this::synchronise);
        jobs.schedule("tracking", settings.followEvery(), TRACKING_LIMIT, tracker::round);
        jobs.schedule("unknown", settings.followEvery(), LIMIT, () -> unknown = journal.unknown());
        jobs.schedule("stopped", SECOND, LIMIT, () -> stopped.refresh(control.commands()));
    }

    private void synchronise() {
        if (!exchangeAnswers || run % RUNS_PER_CLOCK == 0) {
            exchangeAnswers = exchange.synchronise();
        }
        if (exchangeAnswers && (!exchange.knowsInstruments() || run % RUNS_PER_RULES == 0)) {
            exchange.learnInstruments();
        }
        run++;
    }
}
