package com.fkstrading.local.up;

import com.fkstrading.local.PartFailed;
import com.fkstrading.local.health.Health;
import com.fkstrading.local.kafka.DeclaredTopics;
import com.fkstrading.local.part.Part;
import com.fkstrading.local.part.PartEvent;
import com.fkstrading.local.part.Parts;
import com.fkstrading.local.part.Supervisor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// All parts under supervision: broker and database first and together, then, once the declared
/// topics exist, the services together; stopped in the opposite order.
final class LocalSystem implements AutoCloseable {

    private static final Duration READY_PATIENCE = Duration.ofSeconds(120);

    private final Parts parts;
    private final DeclaredTopics topics;
    private final String bootstrapServers;
    private final Consumer<PartEvent> events;
    private final List<List<Supervisor>> started = new ArrayList<>();
    private boolean stopped;

    /// @param events called from several threads
    LocalSystem(
            Parts parts,
            DeclaredTopics topics,
            String bootstrapServers,
            Consumer<PartEvent> events) {
        this.parts = parts;
        this.topics = topics;
        this.bootstrapServers = bootstrapServers;
        this.events = events;
    }

    /// Returns when every part is ready.
    ///
    /// @throws PartFailed when one does not get there
    void start() throws InterruptedException {
        startTogether(parts.foundations());
        topics.createOn(bootstrapServers);
        startTogether(parts.services());
    }

    /// Stops everything that was started; returns when all processes have ended.
    @Override
    public void close() {
        List<List<Supervisor>> waves;
        synchronized (started) {
            stopped = true;
            waves = List.copyOf(started).reversed();
        }
        waves.forEach(LocalSystem::stopTogether);
    }

    private void startTogether(List<Part> wave) throws InterruptedException {
        var supervisors = wave.stream().map(part -> new Supervisor(part, events)).toList();
        var ready = new ArrayList<CompletableFuture<Void>>();
        synchronized (started) {
            if (stopped) {
                throw new InterruptedException("stopped while starting");
            }
            started.add(supervisors);
            supervisors.forEach(supervisor -> ready.add(supervisor.start()));
        }
        try {
            firstFailureOrAll(ready).get(READY_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw (PartFailed) failure.getCause();
        } catch (TimeoutException slow) {
            throw late(wave, ready);
        }
    }

    private static CompletableFuture<Void> firstFailureOrAll(
            List<CompletableFuture<Void>> futures) {
        var all = CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
        var result = new CompletableFuture<Void>();
        all.thenRun(() -> result.complete(null));
        for (var future : futures) {
            future.exceptionally(
                    failure -> {
                        result.completeExceptionally(failure);
                        return null;
                    });
        }
        return result;
    }

    private static PartFailed late(List<Part> wave, List<CompletableFuture<Void>> ready) {
        var part = wave.get(indexOfUnfinished(ready));
        var complaints = part.managementPort() == 0 ? "" : Health.complaints(part.managementPort());
        return PartFailed.withLog(
                "%s is not ready after %d s%s."
                        .formatted(
                                part.name(),
                                READY_PATIENCE.toSeconds(),
                                complaints.isEmpty() ? "" : "; it waits for " + complaints),
                part.log());
    }

    private static int indexOfUnfinished(List<CompletableFuture<Void>> futures) {
        for (var index = 0; index < futures.size(); index++) {
            if (!futures.get(index).isDone()) {
                return index;
            }
        }
        return 0;
    }

    private static void stopTogether(List<Supervisor> wave) {
        var threads = wave.stream().map(part -> Thread.ofVirtual().start(part::close)).toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
