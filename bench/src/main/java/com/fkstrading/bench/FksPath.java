package com.fkstrading.bench;

import com.fkstrading.contract.order.ClientOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// An alert's path through the whole system: POST to 202, and POST to the order at the exchange.
final class FksPath {

    /// @param missing alerts that were answered 202 and of which no order came
    record Result(Latencies toAccepted, Latencies toOrder, AtomicInteger missing) {

        static Result none() {
            return new Result(new Latencies(), new Latencies(), new AtomicInteger());
        }

        void add(Result more) {
            toAccepted.add(more.toAccepted);
            toOrder.add(more.toOrder);
            missing.addAndGet(more.missing.get());
        }
    }

    private final Target target;
    private final Door door;
    private final ExchangeOrders exchange;

    FksPath(Target target, Door door) {
        this.target = target;
        this.door = door;
        this.exchange = new ExchangeOrders(target.exchange());
    }

    Result measure(Pace pace) {
        Map<ClientOrderId, Post> posted = new ConcurrentHashMap<>();
        var result = Result.none();
        pace.run(
                i -> {
                    byte[] alert = door.alert();
                    Instant start = Instant.now();
                    long startNanos = System.nanoTime();
                    var signalId = door.accepted(target.webhook(), alert);
                    var answeredIn = Duration.ofNanos(System.nanoTime() - startNanos);
                    if (pace.counts(i)) {
                        result.toAccepted().record(answeredIn);
                    }
                    posted.put(
                            ClientOrderId.of(target.account(), signalId),
                            new Post(start, pace.counts(i)));
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
        Instant patience = Instant.now().plusSeconds(20);
        Map<ClientOrderId, Instant> placed = exchange.takenAt();
        while (!placed.keySet().containsAll(posted) && Instant.now().isBefore(patience)) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            placed = exchange.takenAt();
        }
        return placed;
    }
}
