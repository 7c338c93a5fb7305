package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.streams.metrics.DecisionMetrics;
import com.fkstrading.streams.topology.Environment;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;

/// A changed topology shows in review: its description is a file.
class TopologyDescriptionTest {

    private static final Path GOLDEN = Path.of("src/test/resources/topology.txt");

    private final Topology topology =
            new SignalTopology(
                            TestRules.defaults(),
                            new DecisionMetrics(new SimpleMeterRegistry()),
                            Environment.live())
                    .get();

    @Test
    void topologyIsTheOneOnFile() throws IOException {
        String described = topology.describe().toString().stripTrailing() + "\n";
        Files.writeString(Path.of("target/topology.txt"), described);

        assertThat(described)
                .as("if the change is meant: cp target/topology.txt %s", GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void decisionPathIsOneSubtopologyWithoutRepartition() {
        var decisions =
                topology.describe().subtopologies().stream()
                        .filter(it -> it.toString().contains(Topics.WEBHOOKS_RECEIVED.name()))
                        .toList();

        assertThat(decisions).hasSize(1);
        assertThat(decisions.getFirst().nodes())
                .filteredOn(TopologyDescription.Source.class::isInstance)
                .flatExtracting(node -> ((TopologyDescription.Source) node).topicSet())
                .containsExactlyInAnyOrder(
                        Topics.WEBHOOKS_RECEIVED.name(),
                        Topics.ORDERS_EVENTS.name(),
                        Topics.CONTROL_COMMANDS.name(),
                        Topics.CLOCK_TICKS.name());
        assertThat(decisions.getFirst().nodes())
                .filteredOn(TopologyDescription.Sink.class::isInstance)
                .extracting(node -> ((TopologyDescription.Sink) node).topic())
                .contains(Topics.ORDERS_REQUESTED.name(), Topics.SIGNALS_DENIED.name());
    }
}
