package com.fkstrading.execution.kafka;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.contract.order.OrderCommand;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.execution.cancel.OrderCancellation;
import com.fkstrading.execution.journal.DeadLetter;
import com.fkstrading.execution.journal.UnstorableException;
import com.fkstrading.execution.kafka.AccountQueue.Ending;
import com.fkstrading.execution.placement.ExecutionPorts;
import com.fkstrading.execution.placement.InterruptibleWait;
import com.fkstrading.execution.placement.OrderBacklog;
import com.fkstrading.execution.placement.OrderProcessor;
import com.fkstrading.execution.placement.SubmissionTiming;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Processes records of `orders.requested`. A record that is no request, or that the journal cannot
/// hold, becomes a dead letter and stops its account before the next one is taken.
public final class RequestHandler implements AccountQueue.Work {

    private final ExecutionPorts ports;
    private final SubmissionTiming timing;
    private final OrderBacklog backlog;
    private final Counter deadLetters;

    public RequestHandler(ExecutionPorts ports, SubmissionTiming timing, MeterRegistry metrics) {
        this.ports = ports;
        this.timing = timing;
        this.backlog = new OrderBacklog(ports);
        this.deadLetters =
                Counter.builder("fks.execution.dead.letters")
                        .description("Order requests stored as dead letters")
                        .register(metrics);
    }

    /// Must be called when partitions are assigned.
    void assigned() {
        ports.stopped().expire();
    }

    /// Must be called again with the same records after an exception.
    @Override
    public void handle(List<ConsumerRecord<String, byte[]>> records, InterruptibleWait wait) {
        ports.stopped().ensureCurrent(ports.commands().get());
        var cancelled = cancelledAhead(records, wait);
        var orders = new LinkedHashMap<ConsumerRecord<String, byte[]>, OrderRequest>();
        for (var item : records) {
            if (cancelled.contains(item)) {
                continue;
            }
            OrderCommand command;
            try {
                command = command(item);
            } catch (RuntimeException | StackOverflowError unreadable) {
                process(orders, wait);
                orders.clear();
                deadLetter(item, unreadable);
                continue;
            }
            switch (command) {
                case OrderRequest order -> orders.put(item, order);
                case CancelRequest cancel -> {
                    process(orders, wait);
                    orders.clear();
                    new OrderCancellation(ports, wait).handle(cancel);
                }
            }
        }
        process(orders, wait);
    }

    /// A cancel does not wait for an order in front of it, unless that is one that it names.
    private Set<ConsumerRecord<String, byte[]>> cancelledAhead(
            List<ConsumerRecord<String, byte[]>> records, InterruptibleWait wait) {
        var cancels = new LinkedHashMap<ConsumerRecord<String, byte[]>, CancelRequest>();
        for (var item : records) {
            try {
                if (command(item) instanceof CancelRequest cancel) {
                    cancels.put(item, cancel);
                }
            } catch (RuntimeException | StackOverflowError unreadable) {
                continue; // It becomes a dead letter in its place.
            }
        }
        var done = Set.copyOf(new OrderCancellation(ports, wait).handleAhead(cancels.values()));
        return cancels.entrySet().stream()
                .filter(cancel -> done.contains(cancel.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void process(
            Map<ConsumerRecord<String, byte[]>, OrderRequest> requests, InterruptibleWait wait) {
        if (!requests.isEmpty()) {
            storing(
                    requests,
                    these ->
                            new OrderProcessor(ports, timing, wait)
                                    .handle(List.copyOf(these.values())),
                    _ -> {});
        }
    }

    @Override
    public Set<ConsumerRecord<String, byte[]>> endBehind(
            List<ConsumerRecord<String, byte[]>> records,
            Ending ending,
            InterruptibleWait progress) {
        var done = new HashSet<ConsumerRecord<String, byte[]>>();
        if (ending == Ending.REFUSED) {
            done.addAll(cancelledAhead(records, progress));
        }
        var readable = new LinkedHashMap<ConsumerRecord<String, byte[]>, OrderRequest>();
        for (var item : records) {
            try {
                // A cancel that could not be sent ahead keeps its place, whatever room there is.
                if (command(item) instanceof OrderRequest order) {
                    readable.put(item, order);
                }
            } catch (RuntimeException | StackOverflowError unreadable) {
                if (ending == Ending.ALL) {
                    deadLetter(item, unreadable);
                    done.add(item);
                }
            }
        }
        storing(readable, these -> done.addAll(ended(these, ending)), done::add);
        return done;
    }

    private Set<ConsumerRecord<String, byte[]>> ended(
            Map<ConsumerRecord<String, byte[]>, OrderRequest> requests, Ending ending) {
        var orders =
                switch (ending) {
                    case REFUSED -> backlog.endRefused(requests.values());
                    case ALL -> backlog.denyAll(requests.values());
                };
        return requests.entrySet().stream()
                .filter(request -> orders.contains(request.getValue().clientOrderId()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// What the journal cannot hold becomes a dead letter, and the others are tried one by one.
    private void storing(
            Map<ConsumerRecord<String, byte[]>, OrderRequest> requests,
            Consumer<Map<ConsumerRecord<String, byte[]>, OrderRequest>> work,
            Consumer<ConsumerRecord<String, byte[]>> lost) {
        try {
            work.accept(requests);
        } catch (UnstorableException refused) {
            if (requests.size() > 1) {
                requests.forEach((item, request) -> storing(Map.of(item, request), work, lost));
                return;
            }
            requests.keySet()
                    .forEach(
                            item -> {
                                deadLetter(item, refused);
                                lost.accept(item);
                            });
        }
    }

    private static OrderCommand command(ConsumerRecord<String, byte[]> item) {
        if (item.value() == null) {
            throw new IllegalArgumentException("a tombstone");
        }
        var command =
                Topics.ORDERS_REQUESTED
                        .valueSerde()
                        .deserializer()
                        .deserialize(item.topic(), item.value());
        if (!command.ref().account().equals(item.key())) {
            throw new IllegalArgumentException(
                    "account: " + command.ref().account() + "; expected the record's key");
        }
        return command;
    }

    private void deadLetter(ConsumerRecord<String, byte[]> item, Throwable why) {
        var position = new DeadLetter.Position(item.topic(), item.partition(), item.offset());
        var now = ports.clock().instant();
        ports.stopped().stop(new DeadLetter(position, item.key(), item.value(), reason(why), now));
        deadLetters.increment();
        Log.errorf(
                "%s: no order can be made of it; account %s is stopped until it is resumed: %s",
                position, item.key(), reason(why));
    }

    private static String reason(Throwable why) {
        var cause = why.getCause() == null ? why : why.getCause();
        var text = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return text.lines().findFirst().orElse("");
    }
}
