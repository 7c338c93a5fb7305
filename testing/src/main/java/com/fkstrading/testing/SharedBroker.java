package com.fkstrading.testing;

import com.fkstrading.local.kafka.DeclaredTopics;
import com.fkstrading.local.kafka.LocalBroker;
import java.util.HashMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/// The one broker of this JVM's tests, with every declared topic.
///
/// @param id a process id or a container id, by the kind
record SharedBroker(String bootstrapServers, Kind kind, String id) {

    /// Environment variable or system property that chooses the kind by its name in lower case.
    static final String SETTING = "FKS_TEST_KAFKA";

    private static final String PROPERTY = "fks.testing.broker";

    /// Resuming what runs is no error, as with a process; Docker alone would refuse it.
    private static final String UNPAUSE =
            "docker inspect -f '{{.State.Paused}}' $0 | grep -q false || docker unpause $0";

    /// How the broker runs, and so how it is stopped for a while.
    enum Kind {
        PROCESS {
            @Override
            SharedBroker start() {
                var data = ThisJvm.folder("kafka-");
                // Closed by the end of this JVM, which every test class may be the last one of.
                @SuppressWarnings("resource")
                var broker = LocalBroker.start(data, 0);
                var pid = Long.toString(broker.process().pid());
                ThisJvm.atEnd("kill -KILL $1; rm -rf \"$2\"", pid, data.toString());
                return new SharedBroker(broker.bootstrapServers(), this, pid);
            }

            @Override
            void suspend(String id) {
                ThisJvm.run("kill", "-STOP", id);
            }

            @Override
            void resume(String id) {
                ThisJvm.run("kill", "-CONT", id);
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

    /// Started by the first who asks, stopped by the end of the JVM.
    static SharedBroker ofThisJvm() {
        var words = ThisJvm.once(PROPERTY, () -> startWithTopics().inOneLine()).split(" ");
        return new SharedBroker(words[0], Kind.valueOf(words[1]), words[2]);
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
        new DeclaredTopics(declared.stream().map(SharedBroker::keptForEver).toList())
                .createOn(broker.bootstrapServers());
        return broker;
    }

    /// Tests tell of fixed times long ago, and half a minute after its start a broker deletes what
    /// is older than the topic keeps it.
    private static NewTopic keptForEver(NewTopic topic) {
        var config = new HashMap<>(topic.configs());
        config.replace(TopicConfig.RETENTION_MS_CONFIG, "-1");
        return new NewTopic(topic.name(), topic.numPartitions(), topic.replicationFactor())
                .configs(config);
    }

    private String inOneLine() {
        return bootstrapServers + " " + kind + " " + id;
    }
}
