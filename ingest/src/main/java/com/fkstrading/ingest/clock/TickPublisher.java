package com.fkstrading.ingest.clock;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.clock.Tick;
import com.fkstrading.ingest.kafka.DurableProducer;
import com.fkstrading.service.thread.SupervisedThread;
import com.fkstrading.service.thread.SupervisedThreads;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.health.Readiness;

/// Writes the time to each partition of `clock.ticks` once a second, at whole seconds. A tick that
/// Kafka does not acknowledge is not sent again: the next one says more. Several instances of the
/// service write one each; a reader takes the newest.
@Singleton
class TickPublisher {

    private static final Duration PROGRESS_LIMIT = Duration.ofSeconds(10);

    private final DurableProducer kafka;
    private final SupervisedThreads threads;
    private final Clock clock;

    TickPublisher(DurableProducer kafka, @Readiness SupervisedThreads threads, Clock clock) {
        this.kafka = kafka;
        this.threads = threads;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        threads.startOptional("ticks", PROGRESS_LIMIT, this::run);
    }

    private void run(SupervisedThread thread) throws InterruptedException {
        while (thread.isRunning()) {
            var now = clock.instant();
            var next = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
            thread.pause(Duration.between(now, next));
            publish(next);
            thread.progressed();
        }
    }

    private void publish(Instant time) {
        var topic = Topics.CLOCK_TICKS;
        byte[] value = topic.valueSerde().serializer().serialize(topic.name(), new Tick(time));
        for (int partition = 0; partition < kafka.partitions(topic.name()); partition++) {
            kafka.send(
                    new ProducerRecord<>(
                            topic.name(),
                            partition,
                            time.toEpochMilli(),
                            String.valueOf(partition),
                            value),
                    durable -> {});
        }
    }
}
