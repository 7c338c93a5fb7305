package com.fkstrading.local.component;

import com.fkstrading.local.management.ManagementEndpoint;
import com.fkstrading.local.process.ComponentFailed;
import com.fkstrading.local.process.RunningProcess;
import com.fkstrading.local.process.StopProcess;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Keeps one component running: starts it, and starts it again at once when its process ends or
/// says that it has failed for good. It gives up after [#ATTEMPTS] starts in a row that did not get
/// as far as ready.
public final class ComponentSupervisor implements AutoCloseable {

    static final int ATTEMPTS = 3;
    private static final Duration READY_POLL = Duration.ofMillis(150);
    private static final Duration END_POLL = Duration.ofSeconds(1);
    private static final Intervals INTERVALS =
            new Intervals(Duration.ofMinutes(1), Duration.ofSeconds(5));

    private final Component component;
    private final Consumer<ComponentEvent> events;
    private final Intervals intervals;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean stopping;
    private int starts;
    private int attempts;

    /// @param report how often a component that does not become ready is reported
    /// @param liveness how often the liveness of a component is checked
    record Intervals(Duration report, Duration liveness) {}

    /// @param events called from the supervisor's own thread, in order
    public ComponentSupervisor(Component component, Consumer<ComponentEvent> events) {
        this(component, events, INTERVALS);
    }

    ComponentSupervisor(Component component, Consumer<ComponentEvent> events, Intervals intervals) {
        this.component = component;
        this.events = events;
        this.intervals = intervals;
        this.thread = Thread.ofVirtual().name("supervise-" + component.name()).unstarted(this::run);
    }

    /// Starts the component.
    ///
    /// @return completed when it is ready for the first time, failed when it was given up
    public CompletableFuture<Void> start() {
        thread.start();
        return firstReady;
    }

    /// Stops the component for good; returns when its process has ended.
    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            // As long as the process may take, which is killed when it does not stop in time.
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends with [#close()] or by giving up. Whatever goes wrong in here counts as a failed start,
    /// so that nothing ends the supervision silently.
    private void run() {
        var goesOn = true;
        while (goesOn && !stopping) {
            try {
                runOnce();
            } catch (ComponentFailed failure) {
                goesOn = goesOnAfter(failure);
            } catch (RuntimeException | Error unexpected) {
                var sentence = component.name() + " cannot be started: " + unexpected;
                goesOn = goesOnAfter(new ComponentFailed(sentence, unexpected));
            } catch (InterruptedException stopped) {
                goesOn = false;
            }
        }
    }

    private boolean goesOnAfter(ComponentFailed failure) {
        attempts++;
        if (attempts < ATTEMPTS) {
            events.accept(new ComponentEvent.Failed(component, failure));
            return true;
        }
        try {
            events.accept(new ComponentEvent.GaveUp(component, failure));
        } finally {
            firstReady.completeExceptionally(failure);
        }
        return false;
    }

    /// One process from its start to its end.
    private void runOnce() throws InterruptedException {
        var began = System.nanoTime();
        try (var running = component.program().start()) {
            var process = running.process();
            var restarts = starts++;
            var liveness = new LivenessWatch(running, intervals.liveness());
            events.accept(new ComponentEvent.Started(component, process, restarts));
            awaitReady(running, liveness, began);
            attempts = 0;
            events.accept(new ComponentEvent.Ready(component, since(began), restarts));
            firstReady.complete(null);
            awaitEnd(process, liveness);
        }
    }

    /// Without a limit: what a component waits for may be another one that is away for long. It is
    /// reported as long as it lasts, and ends with the process.
    private void awaitReady(RunningProcess running, LivenessWatch liveness, long began)
            throws InterruptedException {
        var nextReport = intervals.report();
        while (!running.isReady()) {
            if (!running.process().isAlive() || liveness.hasFailed()) {
                throw ComponentFailed.withLog(
                        "%s failed %d times before it was ready."
                                .formatted(component.name(), ATTEMPTS),
                        component.log());
            }
            if (since(began).compareTo(nextReport) >= 0) {
                nextReport = nextReport.plus(intervals.report());
                events.accept(
                        new ComponentEvent.StillStarting(component, since(began), failingChecks()));
            }
            Thread.sleep(READY_POLL);
        }
    }

    private void awaitEnd(ProcessHandle process, LivenessWatch liveness)
            throws InterruptedException {
        while (!StopProcess.endsWithin(END_POLL, process)) {
            if (liveness.hasFailed()) {
                events.accept(new ComponentEvent.NotLive(component, process.pid()));
                return;
            }
        }
        events.accept(new ComponentEvent.Ended(component, process.pid()));
    }

    private String failingChecks() {
        return component.managementPort() == 0
                ? ""
                : new ManagementEndpoint(component.managementPort()).failingChecks();
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
