package com.fkstrading.bench.decide;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.bench.Latencies;
import com.fkstrading.bench.OpenLoop;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.webhook.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/// The path of single alerts while nothing else happens: from before the write of the webhook until
/// a consumer of committed records has what came of it.
///
/// @param to the topics in which it comes out
record IdlePath(Workload workload, List<String> to) {

    private static final int PER_SECOND = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    static IdlePath toDecisions(Workload workload) {
        var to = List.of(Topics.ORDERS_REQUESTED.name(), Topics.SIGNALS_DENIED.name());
        return new IdlePath(workload, to);
    }

    static IdlePath passed(Workload workload) {
        return new IdlePath(workload, List.of(PassThrough.OUT));
    }

    /// @throws IllegalStateException when something did not come out
    String measure(Cluster cluster, Duration duration) {
        var load = new OpenLoop(PER_SECOND, WARM_UP, duration);
        var latencies = new Latencies();
        Map<String, Long> sent = new ConcurrentHashMap<>();
        var done = new AtomicBoolean();
        try (var consumer = cluster.consumer(to);
                var producer =
                        cluster.producer(
                                new StringSerializer(),
                                Map.of(ProducerConfig.LINGER_MS_CONFIG, 0))) {
            consumer.seekToEnd(consumer.assignment());
            consumer.assignment().forEach(consumer::position);
            var reader =
                    Thread.ofPlatform().start(() -> read(consumer, load, sent, latencies, done));
            load.run(
                    i -> {
                        var id = new SignalId("idle-" + to.getFirst() + "-" + i);
                        if (load.counts(i)) {
                            sent.put(id.value(), System.nanoTime());
                        }
                        workload.sendTo(producer, id, Instant.now());
                    });
            reader.join(TIMEOUT);
            done.set(true);
            reader.join();
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", cause);
        }
        if (!sent.isEmpty()) {
            throw new IllegalStateException(
                    "%d alerts, %d a second, did not come out in %s"
                            .formatted(sent.size(), PER_SECOND, to));
        }
        return "%d a second, write to committed output: %s".formatted(PER_SECOND, latencies);
    }

    private static void read(
            KafkaConsumer<String, byte[]> consumer,
            OpenLoop load,
            Map<String, Long> sent,
            Latencies latencies,
            AtomicBoolean done) {
        for (int seen = 0; seen < load.count() && !done.get(); ) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                byte[] id = record.headers().lastHeader(Webhook.ID).value();
                Long at = sent.remove(new String(id, UTF_8));
                if (at != null) {
                    latencies.record(Duration.ofNanos(System.nanoTime() - at));
                }
                seen++;
            }
        }
    }
}
