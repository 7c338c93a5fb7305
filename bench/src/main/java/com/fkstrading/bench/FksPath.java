package com.fkstrading.bench;

import com.fkstrading.contract.order.ClientOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// An alert's path through the whole system: POST to 202, and POST to the order at the exchange.
final class FksPath {

    record Result(Latencies toAccepted, Latencies toOrder) {

        static Result none() {
            return new Result(new Latencies(), new Latencies());
        }

        void add(Result more) {
            toAccepted.add(more.toAccepted);
            toOrder.add(more.toOrder);
        }

        /// Alerts that were answered 202 and of which no order came.
        long missing() {
            return toAccepted.count() - toOrder.count();
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
        Map<ClientOrderId, Instant> posted = new ConcurrentHashMap<>();
        var result = Result.none();
        pace.run(
                i -> {
                    byte[] alert = door.alert();
                    Instant start = Instant.now();
                    long startNanos = System.nanoTime();
                    var signalId = door.accepted(target.webhook(), alert);
                    result.toAccepted().record(Duration.ofNanos(System.nanoTime() - startNanos));
                    posted.put(ClientOrderId.of(target.account(), signalId), start);
                });
        Map<ClientOrderId, Instant> placed = waitForOrders(posted);
        posted.forEach(
                (id, start) -> {
                    if (placed.containsKey(id)) {
                        result.toOrder().record(Duration.between(start, placed.get(id)));
                    }
                });
        return result;
    }

    private Map<ClientOrderId, Instant> waitForOrders(Map<ClientOrderId, Instant> posted) {
        Instant patience = Instant.now().plusSeconds(20);
        Map<ClientOrderId, Instant> placed = exchange.takenAt();
        while (!placed.keySet().containsAll(posted.keySet()) && Instant.now().isBefore(patience)) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            placed = exchange.takenAt();
        }
        return placed;
    }
}
