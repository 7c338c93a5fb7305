package com.fkstrading.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.service.thread.SupervisedThreads;
import com.fkstrading.testing.TestKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kafka")
class TopicFollowerTest {

    private static final String TOPIC = "control.commands";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final TestKafka kafka = TestKafka.shared();
    private final TopicFollower follower =
            new TopicFollower(
                    new KafkaClients(Map.of("bootstrap.servers", kafka.bootstrapServers())),
                    TOPIC,
                    "follower");
    private final SupervisedThreads threads = new SupervisedThreads(new SimpleMeterRegistry());
    private final LinkedBlockingQueue<String> keys = new LinkedBlockingQueue<>();
    private final Semaphore caughtUp = new Semaphore(0);
    private final Semaphore failed = new Semaphore(0);

    /// Until then, a halt that others can write and read would not be seen.
    @Test
    void frozenBrokerIsAFailureWithinSecondsAndAllIsReadAgainAfterwards() throws Exception {
        kafka.send(new ProducerRecord<>(TOPIC, "first", new byte[] {1}));
        var thread =
                threads.start(
                        "follower",
                        LIMIT,
                        self -> {
                            try {
                                follower.follow(
                                        self, item -> keys.add(item.key()), caughtUp::release);
                            } finally {
                                failed.release();
                            }
                        });
        assertThat(acquired(caughtUp)).isTrue();

        try (var _ = kafka.suspend()) {
            assertThat(acquired(failed)).isTrue();
            keys.clear();
            caughtUp.drainPermits();
        }

        assertThat(acquired(caughtUp)).isTrue();
        assertThat(keys).contains("first");
        thread.stop(LIMIT);
    }

    private static boolean acquired(Semaphore semaphore) throws InterruptedException {
        return semaphore.tryAcquire(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
