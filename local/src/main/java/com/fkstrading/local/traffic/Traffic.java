package com.fkstrading.local.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Sends a number of alerts from several senders at once. Alert n of a seed has the same order id
/// in every run.
///
/// @param rate alerts a second; 0 for as fast as the senders go
record Traffic(Door door, int webhooks, int concurrent, double rate, long seed) {

    /// @param answers called from several threads, once for each alert
    void send(Consumer<Answer> answers) throws InterruptedException {
        var next = new AtomicInteger();
        var began = System.nanoTime();
        var senders = new ArrayList<Thread>();
        for (var sender = 0; sender < Math.min(concurrent, webhooks); sender++) {
            senders.add(Thread.startVirtualThread(() -> sendUntilDone(next, began, answers)));
        }
        for (var sender : senders) {
            sender.join();
        }
    }

    private void sendUntilDone(AtomicInteger next, long began, Consumer<Answer> answers) {
        try {
            for (var n = next.getAndIncrement(); n < webhooks; n = next.getAndIncrement()) {
                awaitTurn(n, began);
                answers.accept(door.send("traffic-%d-%d".formatted(seed, n)));
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
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
