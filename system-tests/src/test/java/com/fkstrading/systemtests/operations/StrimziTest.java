package com.fkstrading.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.Service;
import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.testing.Checkout;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.KafkaAuthorizationSimple;
import io.strimzi.api.kafka.model.kafka.listener.GenericKafkaListener;
import io.strimzi.api.kafka.model.kafka.listener.KafkaListenerAuthenticationTls;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.nodepool.ProcessRoles;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.KafkaUserTlsClientAuthentication;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import io.strimzi.api.kafka.model.user.acl.StrimziAclOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StrimziTest {

    private static final Path FOLDER = Checkout.root().resolve("strimzi");
    private static final TypedResources DECLARED = read();

    @Test
    void unknownFieldIsRefused() {
        var misspelt =
                """
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata:
                  name: orders.events
                spec:
                  partition: 6
                """;

        assertThatThrownBy(() -> TypedResources.parse(misspelt)).hasMessageContaining("partition");
    }

    @Test
    void olderApiVersionIsRefused() {
        var old =
                """
                apiVersion: kafka.strimzi.io/v1beta2
                kind: KafkaTopic
                metadata:
                  name: orders.events
                """;

        assertThatThrownBy(() -> TypedResources.parse(old)).hasMessageContaining("v1beta2");
    }

    @Test
    void everyFileIsAppliedByTheKustomization() throws IOException {
        var listed = Files.readString(FOLDER.resolve("kustomization.yaml"));

        assertThat(files())
                .allSatisfy(file -> assertThat(listed).contains("- " + FOLDER.relativize(file)));
    }

    @Test
    void everyResourceBelongsToTheOneCluster() {
        assertThat(DECLARED.ofType(Kafka.class))
                .extracting(kafka -> kafka.getMetadata().getName())
                .containsExactly("fks");
        assertThat(DECLARED.all())
                .filteredOn(resource -> !(resource instanceof Kafka))
                .extracting(
                        resource -> resource.getMetadata().getLabels().get("strimzi.io/cluster"))
                .containsOnly("fks");
    }

    @Test
    void oneOfThreeBrokersMayBeMissing() {
        var pool = DECLARED.ofType(KafkaNodePool.class).getFirst().getSpec();
        var config = DECLARED.ofType(Kafka.class).getFirst().getSpec().getKafka().getConfig();

        assertThat(pool.getReplicas()).isEqualTo(3);
        assertThat(pool.getRoles())
                .containsExactlyInAnyOrder(ProcessRoles.BROKER, ProcessRoles.CONTROLLER);
        assertThat(config)
                .containsEntry("default.replication.factor", 3)
                .containsEntry("min.insync.replicas", 2)
                .containsEntry("offsets.topic.replication.factor", 3)
                .containsEntry("transaction.state.log.replication.factor", 3)
                .containsEntry("transaction.state.log.min.isr", 2);
        assertThat(DECLARED.ofType(KafkaTopic.class))
                .allSatisfy(
                        topic -> {
                            assertThat(topic.getSpec().getReplicas()).isEqualTo(3);
                            assertThat(topic.getSpec().getConfig())
                                    .containsEntry("min.insync.replicas", 2);
                        });
    }

    @Test
    void everyListenerRequiresACertificateAndPermissions() {
        var kafka = DECLARED.ofType(Kafka.class).getFirst().getSpec().getKafka();

        assertThat(kafka.getAuthorization()).isInstanceOf(KafkaAuthorizationSimple.class);
        assertThat(kafka.getListeners())
                .isNotEmpty()
                .allMatch(GenericKafkaListener::isTls)
                .allMatch(listener -> listener.getPort() >= 9092)
                .extracting(GenericKafkaListener::getAuth)
                .hasOnlyElementsOfType(KafkaListenerAuthenticationTls.class);
        assertThat(kafka.getConfig()).containsEntry("auto.create.topics.enable", false);
    }

    @Test
    void everyServiceIsOneUserWithCertificate() {
        assertThat(DECLARED.ofType(KafkaUser.class))
                .extracting(user -> user.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Service.values()).map(Service::label).toList());
        assertThat(DECLARED.ofType(KafkaUser.class))
                .extracting(user -> user.getSpec().getAuthentication())
                .hasOnlyElementsOfType(KafkaUserTlsClientAuthentication.class);
    }

    @Test
    void aTopicIsWrittenByItsOneWriterAlone() {
        assertThat(Topics.ALL)
                .allSatisfy(
                        topic ->
                                assertThat(usersThatMay(StrimziAclOperation.WRITE, topic))
                                        .as("writers of " + topic)
                                        .containsExactly(topic.writer().label()));
    }

    @Test
    void noUserMayDoEverything() {
        assertThat(DECLARED.ofType(KafkaUser.class))
                .flatExtracting(StrimziTest::rules)
                .allSatisfy(
                        rule ->
                                assertThat(rule.getOperations())
                                        .isNotEmpty()
                                        .doesNotContain(
                                                StrimziAclOperation.ALL,
                                                StrimziAclOperation.ALTER,
                                                StrimziAclOperation.ALTERCONFIGS));
    }

    @Test
    void ingestReadsNoTopicAndApiReadsAll() {
        var readable =
                Topics.ALL.stream()
                        .collect(
                                Collectors.toMap(
                                        Topic::name,
                                        topic -> usersThatMay(StrimziAclOperation.READ, topic)));

        assertThat(readable.values())
                .allSatisfy(users -> assertThat(users).contains("api").doesNotContain("ingest"));
    }

    private static Set<String> usersThatMay(StrimziAclOperation operation, Topic<?> topic) {
        return DECLARED.ofType(KafkaUser.class).stream()
                .filter(
                        user ->
                                rules(user).stream()
                                        .anyMatch(rule -> allows(rule, operation, topic)))
                .map(user -> user.getMetadata().getName())
                .collect(Collectors.toSet());
    }

    private static boolean allows(AclRule rule, StrimziAclOperation operation, Topic<?> topic) {
        if (!(rule.getResource() instanceof AclRuleTopicResource resource)
                || !rule.getOperations().contains(operation)) {
            return false;
        }
        return resource.getPatternType() == AclResourcePatternType.PREFIX
                ? topic.name().startsWith(resource.getName())
                : topic.name().equals(resource.getName()) || resource.getName().equals("*");
    }

    private static List<AclRule> rules(KafkaUser user) {
        return ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization()).getAcls();
    }

    private static TypedResources read() {
        return new TypedResources(files().stream().flatMap(file -> parse(file).stream()).toList());
    }

    private static List<HasMetadata> parse(Path file) {
        try {
            return TypedResources.parse(Files.readString(file)).all();
        } catch (IOException | UncheckedIOException cause) {
            throw new IllegalStateException(file.toString(), cause);
        }
    }

    private static List<Path> files() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
