package com.fkstrading.api.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.api.SampleSignal;
import com.fkstrading.api.projection.ProjectionBatch;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionWriterTest {

    private final Table table = new Table();
    private final List<Duration> pauses = new ArrayList<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ProjectionWriter writer =
            new ProjectionWriter(table, pauses::add, new ProjectionMetrics(metrics));

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23502", "54000"})
    void aRecordThatTheDatabaseRefusesIsSetAsideAtOnceAndTheOthersAreStored(String sqlState)
            throws Exception {
        table.refuse("s-3", new SQLException("refused", sqlState));

        writer.write(records(8));

        assertThat(table.signals).containsExactly("s-0", "s-1", "s-2", "s-4", "s-5", "s-6", "s-7");
        assertThat(table.deadLetters).isEqualTo(1);
        assertThat(pauses).isEmpty();
        assertThat(metrics.counter("fks.api.dead.letters").count()).isEqualTo(1);
    }

    @Test
    void aRecordThatKeepsFailingIsSetAsideAfterABoundedNumberOfTries() throws Exception {
        table.refuse("s-1", new IllegalStateException("a fault of ours"));

        writer.write(records(2));

        assertThat(table.signals).containsExactly("s-0");
        assertThat(table.deadLetters).isEqualTo(1);
        assertThat(pauses).hasSize(2 * (ProjectionWriter.ATTEMPTS - 1));
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsSetAside() throws Exception {
        table.fail(50, new IOException("connection refused"));

        writer.write(records(3));

        assertThat(table.signals).containsExactly("s-0", "s-1", "s-2");
        assertThat(table.deadLetters).isZero();
        assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(2)) <= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57014", "53300", "40P01", "42P01", "08006"})
    void aDatabaseThatIsNotReadyIsNoFaultOfTheRecord(String sqlState) throws Exception {
        table.fail(20, new SQLException("not now", sqlState));

        writer.write(records(1));

        assertThat(table.signals).containsExactly("s-0");
        assertThat(table.deadLetters).isZero();
    }

    @Test
    void whenTheServiceEndsAWaitingBatchIsGivenUp() {
        table.fail(Integer.MAX_VALUE, new IOException("connection refused"));
        var ending =
                new ProjectionWriter(
                        table,
                        pause -> {
                            throw new CancellationException("the service ends");
                        },
                        new ProjectionMetrics(metrics));

        assertThatThrownBy(() -> ending.write(records(1)))
                .isInstanceOf(CancellationException.class);
        assertThat(table.signals).isEmpty();
    }

    private static List<ConsumerRecord<String, byte[]>> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        offset ->
                                new ConsumerRecord<>(
                                        Topics.SIGNALS_VALIDATED.name(),
                                        0,
                                        offset,
                                        "main",
                                        validated("s-" + offset)))
                .toList();
    }

    private static byte[] validated(String id) {
        try {
            return Json.MAPPER.writeValueAsBytes(
                    new SampleSignal(id, "main", Instant.EPOCH).validated());
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /// Takes a batch whole or not at all, as a database does.
    private static final class Table implements ProjectionWriter.Destination {

        private final List<String> signals = new ArrayList<>();
        private final Set<String> refused = new HashSet<>();
        private int deadLetters;
        private int failures;
        private Exception failure;

        void refuse(String signalId, Exception refusal) {
            refused.add(signalId);
            failure = refusal;
        }

        void fail(int times, Exception cause) {
            failures = times;
            failure = cause;
        }

        @Override
        public void write(ProjectionBatch batch) throws Exception {
            if (failures > 0) {
                failures--;
                throw failure;
            }
            if (batch.signalIds().stream().anyMatch(refused::contains)) {
                throw failure;
            }
            signals.addAll(batch.signalIds());
            deadLetters += batch.deadLetters();
        }
    }
}
