package com.fkstrading.local.up;

import com.fkstrading.local.component.Component;
import com.fkstrading.local.component.ComponentEvent;
import com.fkstrading.local.component.ComponentSupervisor;
import com.fkstrading.local.component.Components;
import com.fkstrading.local.kafka.DeclaredTopics;
import com.fkstrading.local.management.ManagementEndpoint;
import com.fkstrading.local.process.ComponentFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// All components under supervision: broker and database first and together, then, once the
/// declared topics exist, the services together; stopped in the opposite order.
final class LocalSystem implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(120);

    private static final Duration PRICE_POLL = Duration.ofMillis(200);

    private final Components components;
    private final DeclaredTopics topics;
    private final String bootstrapServers;
    private final Consumer<ComponentEvent> events;
    private final CompletableFuture<ComponentFailed> gaveUp = new CompletableFuture<>();
    private final List<List<ComponentSupervisor>> started = new ArrayList<>();
    private boolean stopped;

    /// @param events called from several threads
    LocalSystem(
            Components components,
            DeclaredTopics topics,
            String bootstrapServers,
            Consumer<ComponentEvent> events) {
        this.components = components;
        this.topics = topics;
        this.bootstrapServers = bootstrapServers;
        this.events = events;
    }

    /// Returns when every component is ready and every symbol has a price.
    ///
    /// @throws ComponentFailed when one does not get there
    void start() throws InterruptedException {
        startTogether(components.infrastructure());
        topics.createOn(bootstrapServers);
        startTogether(components.services());
        awaitPrices();
    }

    /// Every component may be ready a moment before each symbol has a price.
    private void awaitPrices() throws InterruptedException {
        var end = System.nanoTime() + START_TIMEOUT.toNanos();
        var prices = components.prices();
        while (!prices.isComplete()) {
            if (System.nanoTime() > end) {
                throw new ComponentFailed(
                        "ingest has no fresh price of every symbol after %d s; its log and that of the paper exchange may say why."
                                .formatted(START_TIMEOUT.toSeconds()));
            }
            Thread.sleep(PRICE_POLL);
        }
    }

    /// Waits at most so long for a component to be given up; empty where none was.
    Optional<ComponentFailed> awaitFailure(Duration limit) throws InterruptedException {
        try {
            return Optional.of(gaveUp.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException running) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Stops everything that was started; returns when all processes have ended.
    @Override
    public void close() {
        List<List<ComponentSupervisor>> groups;
        synchronized (started) {
            stopped = true;
            groups = List.copyOf(started).reversed();
        }
        groups.forEach(LocalSystem::stopTogether);
    }

    private void startTogether(List<Component> group) throws InterruptedException {
        var supervisors =
                group.stream()
                        .map(component -> new ComponentSupervisor(component, this::accept))
                        .toList();
        var ready = new ArrayList<CompletableFuture<Void>>();
        synchronized (started) {
            if (stopped) {
                throw new InterruptedException("stopped while starting");
            }
            started.add(supervisors);
            supervisors.forEach(supervisor -> ready.add(supervisor.start()));
        }
        try {
            firstFailureOrAll(ready).get(START_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw (ComponentFailed) failure.getCause();
        } catch (TimeoutException slow) {
            throw late(group.get(indexOfUnfinished(ready)));
        }
    }

    private void accept(ComponentEvent event) {
        if (event instanceof ComponentEvent.GaveUp(var _, var reason)) {
            gaveUp.complete(reason);
        }
        events.accept(event);
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

    private static ComponentFailed late(Component component) {
        var port = component.managementPort();
        var failingChecks = port == 0 ? "" : new ManagementEndpoint(port).failingChecks();
        return ComponentFailed.withLog(
                "%s is not ready after %d s%s."
                        .formatted(
                                component.name(),
                                START_TIMEOUT.toSeconds(),
                                failingChecks.isEmpty() ? "" : "; it waits for " + failingChecks),
                component.log());
    }

    private static int indexOfUnfinished(List<CompletableFuture<Void>> futures) {
        for (var index = 0; index < futures.size(); index++) {
            if (!futures.get(index).isDone()) {
                return index;
            }
        }
        return 0;
    }

    private static void stopTogether(List<ComponentSupervisor> group) {
        var threads =
                group.stream()
                        .map(supervisor -> Thread.ofVirtual().start(supervisor::close))
                        .toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
