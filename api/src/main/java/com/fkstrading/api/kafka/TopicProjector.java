package com.fkstrading.api.kafka;

import com.fkstrading.api.live.LiveChange;
import com.fkstrading.api.live.LiveFeed;
import com.fkstrading.api.postgres.ProjectionStore;
import com.fkstrading.api.postgres.SchemaMigration;
import com.fkstrading.api.projection.ProjectionBatch;
import com.fkstrading.service.kafka.KafkaClients;
import com.fkstrading.service.thread.SupervisedThread;
import com.fkstrading.service.thread.SupervisedThreads;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Projects the topics: stores what each batch of records adds, then publishes it to the live
/// stream. The offsets are committed afterwards, so a crash repeats records, which changes nothing.
/// While nothing can be stored, the thread `projection` shows no progress; the service stays ready,
/// because commands need no projection.
@ApplicationScoped
class TopicProjector {

    private static final String NAME = "projection";
    private static final Duration PROGRESS_LIMIT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration COMMIT_LIMIT = Duration.ofSeconds(5);

    /// A projection may be a tenth of a second late: batched, records need far fewer transactions,
    /// and none while the order that they describe is being placed.
    private static final Map<String, Object> CONSUMER =
            Map.of(
                    ConsumerConfig.GROUP_ID_CONFIG, "api",
                    ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1 << 20,
                    ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100,
                    ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500,
                    ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000,
                    ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);

    private final KafkaClients kafka;
    private final SchemaMigration schema;
    private final ProjectionStore store;
    private final LiveFeed live;
    private final ProjectionMetrics metrics;

    TopicProjector(
            KafkaClients kafka,
            SchemaMigration schema,
            ProjectionStore store,
            LiveFeed live,
            ProjectionMetrics metrics) {
        this.kafka = kafka;
        this.schema = schema;
        this.store = store;
        this.live = live;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event, SupervisedThreads threads) {
        threads.startOptional(NAME, PROGRESS_LIMIT, this::project);
    }

    private void project(SupervisedThread thread) throws Exception {
        schema.run();
        var writer = new ProjectionWriter(this::store, time -> pause(thread, time), metrics);
        try (var consumer = kafka.consumer("api-" + NAME, CONSUMER)) {
            consumer.subscribe(RecordReader.topics());
            while (thread.isRunning()) {
                var records = new ArrayList<ConsumerRecord<String, byte[]>>();
                consumer.poll(POLL).forEach(records::add);
                if (!records.isEmpty()) {
                    writer.write(records);
                    consumer.commitSync(COMMIT_LIMIT);
                }
                thread.progressed();
            }
        }
    }

    private void store(ProjectionBatch batch) throws Exception {
        store.write(batch);
        if (live.hasClients()) {
            var changed = store.changed(batch);
            live.publish(
                    Stream.concat(
                                    changed.signals().stream()
                                            .map(row -> new LiveChange("signal", row)),
                                    changed.orders().stream()
                                            .map(row -> new LiveChange("order", row)))
                            .toList());
            if (batch.hasStates()) {
                live.publish(List.of(LiveChange.ACCOUNTS));
            }
        }
    }

    private static void pause(SupervisedThread thread, Duration time) throws InterruptedException {
        thread.pause(time);
        if (!thread.isRunning()) {
            throw new CancellationException("the service ends");
        }
    }
}
