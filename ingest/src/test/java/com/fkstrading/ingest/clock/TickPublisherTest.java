package com.fkstrading.ingest.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.clock.Tick;
import com.fkstrading.ingest.http.IngestClient;
import com.fkstrading.ingest.http.IngestResource;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kafka")
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IngestResource.class)
class TickPublisherTest {

    @Test
    void eachPartitionIsToldTheTimeEachSecond() {
        assertThat(IngestClient.eventually(() -> eachHas(3))).isTrue();

        var byPartition = ticks();
        assertThat(byPartition.keySet()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        byPartition.forEach(
                (partition, ticks) -> {
                    assertThat(ticks)
                            .extracting(ConsumerRecord::key)
                            .containsOnly(String.valueOf(partition));
                    assertThat(ticks)
                            .extracting(tick -> tick.value().time().getNano())
                            .containsOnly(0);
                    assertThat(ticks)
                            .extracting(tick -> tick.value().time())
                            .isSorted()
                            .doesNotHaveDuplicates();
                    assertThat(ticks).allMatch(tick -> tick.timestamp() == millis(tick.value()));
                });
    }

    private static boolean eachHas(int count) {
        var byPartition = ticks();
        return byPartition.size() == 6
                && byPartition.values().stream().allMatch(ticks -> ticks.size() >= count);
    }

    private static long millis(Tick tick) {
        return tick.time().toEpochMilli();
    }

    private static Map<Integer, List<ConsumerRecord<String, Tick>>> ticks() {
        return TestKafka.shared().readToEnd(Topics.CLOCK_TICKS).stream()
                .collect(Collectors.groupingBy(ConsumerRecord::partition));
    }
}
