package com.fkstrading.local.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Sends a number of alerts from several senders at once. Alert n of a seed has the same order id
/// in every run.
///
/// @param rate alerts a second; 0 for as fast as the senders go
record AlertTraffic(WebhookSender sender, int webhooks, int concurrent, double rate, long seed) {

    /// Returns when all have been answered, each within the sender's limits.
    ///
    /// @param answers called from several threads, once for each alert
    /// @throws IllegalStateException when not all could be sent
    void send(Consumer<WebhookAnswer> answers) throws InterruptedException {
        var next = new AtomicInteger();
        var began = System.nanoTime();
        var sending = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < Math.min(concurrent, webhooks); i++) {
                sending.add(threads.submit(() -> sendUntilDone(next, began, answers)));
            }
            for (var done : sending) {
                done.get();
            }
        } catch (ExecutionException cause) {
            throw new IllegalStateException("not all alerts were sent", cause.getCause());
        }
    }

    private Void sendUntilDone(AtomicInteger next, long began, Consumer<WebhookAnswer> answers)
            throws InterruptedException {
        for (var n = next.getAndIncrement(); n < webhooks; n = next.getAndIncrement()) {
            awaitTurn(n, began);
            answers.accept(sender.send("traffic-%d-%d".formatted(seed, n)));
        }
        return null;
    }

    private void awaitTurn(int n, long began) throws InterruptedException {
        if (rate > 0) {
            var due = began + (long) (n * Duration.ofSeconds(1).toNanos() / rate);
            var wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
        }
    }
}
