package com.fkstrading.bench;

import com.fkstrading.contract.order.ClientOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// An alert's path through the whole system: POST to 202, and POST to the order at the exchange.
final class FksPath {

    record Result(Latencies toAccepted, Latencies toOrder, int missing) {}

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
        var toAccepted = new Latencies();
        pace.run(
                i -> {
                    byte[] alert = door.alert();
                    Instant start = Instant.now();
                    long startNanos = System.nanoTime();
                    var signalId = door.accepted(target.webhook(), alert);
                    toAccepted.record(Duration.ofNanos(System.nanoTime() - startNanos));
                    posted.put(ClientOrderId.of(target.account(), signalId), start);
                });
        Map<ClientOrderId, Instant> placed = waitForOrders(posted);
        var toOrder = new Latencies();
        posted.forEach(
                (id, start) -> {
                    if (placed.containsKey(id)) {
                        toOrder.record(Duration.between(start, placed.get(id)));
                    }
                });
        return new Result(toAccepted, toOrder, Math.toIntExact(posted.size() - toOrder.count()));
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
