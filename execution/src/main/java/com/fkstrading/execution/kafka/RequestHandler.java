package com.fkstrading.execution.kafka;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.execution.control.StoppedAccounts;
import com.fkstrading.execution.journal.DeadLetter;
import com.fkstrading.execution.journal.UnstorableException;
import com.fkstrading.execution.placement.ExecutionPorts;
import com.fkstrading.execution.placement.InterruptibleWait;
import com.fkstrading.execution.placement.OrderProcessor;
import com.fkstrading.execution.placement.SubmissionTiming;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Takes records of `orders.requested` to the end of each. A record that is no request, or that the
/// journal cannot hold, becomes a dead letter and stops its account before the next one is taken.
public final class RequestHandler {

    private final ExecutionPorts ports;
    private final SubmissionTiming timing;
    private final StoppedAccounts stopped;
    private final Clock clock;
    private final Counter deadLetters;

    public RequestHandler(
            ExecutionPorts ports,
            SubmissionTiming timing,
            StoppedAccounts stopped,
            MeterRegistry metrics) {
        this.ports = ports;
        this.timing = timing;
        this.stopped = stopped;
        this.clock = ports.clock();
        this.deadLetters =
                Counter.builder("fks.execution.dead.letters")
                        .description("Requests of which no order could be made")
                        .register(metrics);
    }

    /// To be called when partitions become ours.
    void assigned() {
        stopped.expire();
    }

    /// To be called again with the same records after an exception.
    void handle(List<ConsumerRecord<String, byte[]>> records, InterruptibleWait wait) {
        stopped.ensureCurrent(ports.halt().get());
        var readable = new LinkedHashMap<ConsumerRecord<String, byte[]>, OrderRequest>();
        for (var item : records) {
            try {
                readable.put(item, request(item));
            } catch (RuntimeException | StackOverflowError unreadable) {
                process(readable, wait);
                readable.clear();
                deadLetter(item, unreadable);
            }
        }
        process(readable, wait);
    }

    private void process(
            Map<ConsumerRecord<String, byte[]>, OrderRequest> requests, InterruptibleWait wait) {
        if (requests.isEmpty()) {
            return;
        }
        try {
            new OrderProcessor(ports, timing, wait).handle(List.copyOf(requests.values()));
        } catch (UnstorableException refused) {
            var items = List.copyOf(requests.keySet());
            if (items.size() == 1) {
                deadLetter(items.getFirst(), refused);
            } else {
                items.forEach(item -> handle(List.of(item), wait));
            }
        }
    }

    private static OrderRequest request(ConsumerRecord<String, byte[]> item) {
        if (item.value() == null) {
            throw new IllegalArgumentException("a tombstone");
        }
        var request =
                Topics.ORDERS_REQUESTED
                        .valueSerde()
                        .deserializer()
                        .deserialize(item.topic(), item.value());
        if (!request.ref().account().equals(item.key())) {
            throw new IllegalArgumentException(
                    "account: " + request.ref().account() + "; expected the record's key");
        }
        return request;
    }

    private void deadLetter(ConsumerRecord<String, byte[]> item, Throwable why) {
        var position = new DeadLetter.Position(item.topic(), item.partition(), item.offset());
        stopped.stop(
                new DeadLetter(position, item.key(), item.value(), reason(why), clock.instant()));
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
