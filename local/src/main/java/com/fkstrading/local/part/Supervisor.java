package com.fkstrading.local.part;

import com.fkstrading.local.PartFailed;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/// Keeps one part running: starts it, and starts it again at once when its process ends. It gives
/// up after [#ATTEMPTS] starts in a row that did not get as far as ready.
public final class Supervisor implements AutoCloseable {

    static final int ATTEMPTS = 3;
    private static final Duration READY_POLL = Duration.ofMillis(150);

    private final Part part;
    private final Consumer<PartEvent> events;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean stopping;
    private int starts;
    private int attempts;

    /// @param events called from the supervisor's own thread, in order
    public Supervisor(Part part, Consumer<PartEvent> events) {
        this.part = part;
        this.events = events;
        this.thread = Thread.ofVirtual().name("supervise-" + part.name()).unstarted(this::run);
    }

    public Part part() {
        return part;
    }

    /// Starts the part.
    ///
    /// @return completed when it is ready for the first time, failed when it was given up
    public CompletableFuture<Void> start() {
        thread.start();
        return firstReady;
    }

    /// Stops the part for good; returns when its process has ended.
    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var goesOn = true;
        while (goesOn && !stopping) {
            try {
                runOnce();
            } catch (PartFailed failure) {
                goesOn = goesOnAfter(failure);
            } catch (RuntimeException unexpected) {
                var sentence = part.name() + " cannot be started: " + unexpected;
                goesOn = goesOnAfter(new PartFailed(sentence, unexpected));
            } catch (InterruptedException stopped) {
                goesOn = false;
            }
        }
    }

    private boolean goesOnAfter(PartFailed failure) {
        attempts++;
        if (attempts < ATTEMPTS) {
            events.accept(new PartEvent.Failed(part, failure));
            return true;
        }
        events.accept(new PartEvent.GaveUp(part, failure));
        firstReady.completeExceptionally(failure);
        return false;
    }

    /// One process from its start to its end.
    private void runOnce() throws InterruptedException {
        var began = System.nanoTime();
        try (var running = part.start()) {
            var process = running.process();
            var restarts = starts++;
            events.accept(new PartEvent.Started(part, process, restarts));
            awaitReady(running);
            attempts = 0;
            var took = Duration.ofNanos(System.nanoTime() - began);
            events.accept(new PartEvent.Ready(part, took, restarts));
            firstReady.complete(null);
            awaitEnd(process);
            events.accept(new PartEvent.Ended(part, process.pid()));
        }
    }

    private void awaitReady(Running running) throws InterruptedException {
        while (!running.isReady()) {
            if (!running.process().isAlive()) {
                throw PartFailed.withLog(
                        "%s ended %d times before it was ready.".formatted(part.name(), ATTEMPTS),
                        part.log());
            }
            Thread.sleep(READY_POLL);
        }
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
