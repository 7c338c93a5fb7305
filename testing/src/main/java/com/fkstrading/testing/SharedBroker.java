package com.fkstrading.testing;

import com.fkstrading.local.kafka.DeclaredTopics;
import com.fkstrading.local.kafka.LocalBroker;
import java.util.HashMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/// The broker that all tests of this JVM share, with every declared topic.
///
/// @param id a process id or a container id, by the kind
record SharedBroker(String bootstrapServers, Kind kind, String id) {

    /// Environment variable or system property that chooses the kind by its name in lower case.
    static final String SETTING = "FKS_TEST_KAFKA";

    private static final String PROPERTY = "fks.testing.broker";

    /// Resuming a running broker is no error, as with a process; Docker by itself refuses it.
    private static final String UNPAUSE =
            "docker inspect -f '{{.State.Paused}}' $0 | grep -q false || docker unpause $0";

    /// How the broker runs, and so how it is suspended.
    enum Kind {
        PROCESS {
            @Override
            SharedBroker start() {
                var data = ThisJvm.folder("kafka-");
                // Any test class may be the last one that uses it, so it ends with this JVM.
                @SuppressWarnings("resource")
                var broker = LocalBroker.start(data, 0);
                var pid = Long.toString(broker.process().pid());
                ThisJvm.atEnd("kill -KILL $1; rm -rf \"$2\"", pid, data.toString());
                return new SharedBroker(broker.bootstrapServers(), this, pid);
            }

            @Override
            void suspend(String id) {
                ProcessSignals.suspend(Long.parseLong(id));
            }

            @Override
            void resume(String id) {
                ProcessSignals.resume(Long.parseLong(id));
            }
        },

        CONTAINER {
            @Override
            SharedBroker start() {
                var image = "fks/kafka:" + AppInfoParser.getVersion();
                @SuppressWarnings("resource")
                var container =
                        new KafkaContainer(
                                        DockerImageName.parse(image)
                                                .asCompatibleSubstituteFor("apache/kafka"))
                                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                                .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "3");
                try {
                    container.start();
                } catch (RuntimeException cause) {
                    throw new IllegalStateException(
                            image + " does not run; testing/kafka-image/build makes it", cause);
                }
                ThisJvm.atEnd("docker rm --force $1", container.getContainerId());
                return new SharedBroker(
                        container.getBootstrapServers(), this, container.getContainerId());
            }

            @Override
            void suspend(String id) {
                ThisJvm.run("docker", "pause", id);
            }

            @Override
            void resume(String id) {
                ThisJvm.run("sh", "-c", UNPAUSE, id);
            }
        };

        abstract SharedBroker start();

        abstract void suspend(String id);

        abstract void resume(String id);

        static Kind chosen() {
            var environment = System.getenv().getOrDefault(SETTING, "process");
            var name = System.getProperty(SETTING, environment);
            return switch (name) {
                case "process" -> PROCESS;
                case "container" -> CONTAINER;
                default ->
                        throw new IllegalArgumentException(
                                "%s is '%s', expected process or container"
                                        .formatted(SETTING, name));
            };
        }
    }

    /// The first call starts it; it stops when the JVM ends.
    static SharedBroker ofThisJvm() {
        var fields = ThisJvm.once(PROPERTY, () -> startWithTopics().asLine()).split(" ");
        return new SharedBroker(fields[0], Kind.valueOf(fields[1]), fields[2]);
    }

    void suspend() {
        kind.suspend(id);
    }

    void resume() {
        kind.resume(id);
    }

    private static SharedBroker startWithTopics() {
        var broker = Kind.chosen().start();
        var declared = DeclaredTopics.of(Checkout.root()).topics();
        new DeclaredTopics(declared.stream().map(SharedBroker::withoutRetention).toList())
                .createOn(broker.bootstrapServers());
        return broker;
    }

    /// Tests write records with fixed times of long ago, and half a minute after its start a broker
    /// deletes what is older than the topic's retention.
    private static NewTopic withoutRetention(NewTopic topic) {
        var config = new HashMap<>(topic.configs());
        config.replace(TopicConfig.RETENTION_MS_CONFIG, "-1");
        return new NewTopic(topic.name(), topic.numPartitions(), topic.replicationFactor())
                .configs(config);
    }

    private String asLine() {
        return bootstrapServers + " " + kind + " " + id;
    }
}
