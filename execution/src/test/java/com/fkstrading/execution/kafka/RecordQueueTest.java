package com.fkstrading.execution.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.execution.placement.InterruptibleWait.Stopped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class RecordQueueTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final RecordQueue queue = new RecordQueue();

    /// Whether it is added before the wait begins or during it.
    @Test
    void recordThatIsThereIsTakenWithoutWaiting() {
        var first = record(0);
        var second = record(1);
        queue.add(List.of(first, second));

        assertThat(queue.take(1, LONG)).containsExactly(first);
        assertThat(queue.take(5, LONG)).containsExactly(second);
    }

    @Test
    void recordEndsTheWaitForIt() {
        Thread.ofVirtual().start(() -> queue.add(List.of(record(0))));

        assertThat(queue.take(5, LONG)).hasSize(1);
    }

    @Test
    void closedQueueGivesNothingOut() {
        queue.add(List.of(record(0)));
        queue.close();

        assertThatThrownBy(() -> queue.take(5, LONG)).isInstanceOf(Stopped.class);
        assertThatThrownBy(() -> queue.behind(0)).isInstanceOf(Stopped.class);
        assertThatThrownBy(() -> queue.await(Duration.ZERO)).isInstanceOf(Stopped.class);
    }

    private static ConsumerRecord<String, byte[]> record(long offset) {
        return new ConsumerRecord<>("orders.requested", 0, offset, "main", new byte[0]);
    }
}
