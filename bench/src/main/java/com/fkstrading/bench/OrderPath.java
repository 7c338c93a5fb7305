package com.fkstrading.bench;

import com.fkstrading.contract.order.ClientOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// An alert's way through the whole system: POST to 202, and POST to the order at the exchange.
final class OrderPath {

    private final BenchTarget target;
    private final WebhookClient client;
    private final ExchangeOrders exchange;

    OrderPath(BenchTarget target, WebhookClient client) {
        this.target = target;
        this.client = client;
        this.exchange = new ExchangeOrders(client, target.exchange());
    }

    PathLatencies measure(OpenLoop load) {
        Map<ClientOrderId, Post> posted = new ConcurrentHashMap<>();
        var result = PathLatencies.none();
        load.run(
                i -> {
                    byte[] alert = client.alert();
                    Instant start = Instant.now();
                    long startNanos = System.nanoTime();
                    var signalId = client.accepted(target.webhook(), alert);
                    var answeredIn = Duration.ofNanos(System.nanoTime() - startNanos);
                    if (load.counts(i)) {
                        result.toAccepted().record(answeredIn);
                    }
                    posted.put(
                            ClientOrderId.of(target.account(), signalId),
                            new Post(start, load.counts(i)));
                });
        Map<ClientOrderId, Instant> placed = waitForOrders(posted.keySet());
        posted.forEach(
                (id, post) -> {
                    if (!placed.containsKey(id)) {
                        result.missing().incrementAndGet();
                    } else if (post.counts()) {
                        result.toOrder().record(Duration.between(post.at(), placed.get(id)));
                    }
                });
        return result;
    }

    private record Post(Instant at, boolean counts) {}

    private Map<ClientOrderId, Instant> waitForOrders(Set<ClientOrderId> posted) {
        Instant end = Instant.now().plusSeconds(20);
        Map<ClientOrderId, Instant> placed = exchange.takenAt();
        while (!placed.keySet().containsAll(posted) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            placed = exchange.takenAt();
        }
        return placed;
    }
}
