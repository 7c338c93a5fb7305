package com.fkstrading.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredTopicsTest {

    @TempDir Path folder;

    @Test
    void theCheckoutDeclaresTheContractsTopics() {
        var declared = DeclaredTopics.of(Path.of(System.getProperty("fks.root")));

        assertThat(declared.topics())
                .extracting(NewTopic::name)
                .containsExactlyInAnyOrderElementsOf(Topics.ALL.stream().map(Topic::name).toList());
    }

    @Test
    void partitionsReplicasAndSettingsAreRead() throws IOException {
        Files.writeString(
                folder.resolve("orders.yaml"),
                """
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata:
                  name: orders-of-today
                spec:
                  topicName: orders.today
                  partitions: 4
                  replicas: 3
                  config:
                    min.insync.replicas: 2
                    cleanup.policy: compact
                """);

        var topic = DeclaredTopics.in(folder).topics().getFirst();

        assertThat(topic.name()).isEqualTo("orders.today");
        assertThat(topic.numPartitions()).isEqualTo(4);
        assertThat(topic.replicationFactor()).isEqualTo((short) 3);
        assertThat(topic.configs())
                .containsEntry("min.insync.replicas", "2")
                .containsEntry("cleanup.policy", "compact");
    }

    @Test
    void otherResourcesAndOtherFilesArePassedOver() throws IOException {
        Files.writeString(folder.resolve("kustomization.yaml"), "kind: Kustomization\n");
        Files.writeString(folder.resolve("notes.txt"), "kind: KafkaTopic\n");

        assertThat(DeclaredTopics.in(folder).topics()).isEmpty();
    }

    @Test
    void topicWithoutPartitionsIsRefusedWithItsFile() throws IOException {
        Files.writeString(
                folder.resolve("broken.yaml"), "kind: KafkaTopic\nmetadata: {name: a}\nspec: {}\n");

        assertThatThrownBy(() -> DeclaredTopics.in(folder))
                .hasMessageContaining("broken.yaml")
                .hasMessageContaining("spec.partitions");
    }

    @Test
    void absentFolderIsNamed() {
        assertThatThrownBy(() -> DeclaredTopics.in(folder.resolve("absent")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("absent");
    }
}
