package com.fkstrading.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.Topics;
import com.fkstrading.local.process.ComponentFailed;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerTest {

    private static final DeclaredTopics DECLARED =
            DeclaredTopics.of(Path.of(System.getProperty("fks.root")));

    @TempDir Path data;

    @Test
    void acknowledgedRecordsSurviveAKill() throws Exception {
        String cluster;
        try (var broker = LocalBroker.start(data, 0)) {
            DECLARED.createOn(broker.bootstrapServers());
            send(broker, "kept");
            cluster = clusterId(broker);
            broker.process().destroyForcibly();
            broker.process().onExit().get(10, TimeUnit.SECONDS);
        }
        try (var broker = LocalBroker.start(data, 0)) {
            assertThat(clusterId(broker)).isEqualTo(cluster);
            DECLARED.createOn(broker.bootstrapServers());
            send(broker, "added");
            assertThat(read(broker, 2)).containsExactly("kept", "added");
        }
    }

    @Test
    void declaredTopicsAreCappedToOneBroker() throws Exception {
        try (var broker = LocalBroker.start(data, 0);
                var admin = admin(broker)) {
            DECLARED.createOn(broker.bootstrapServers());

            var name = Topics.WEBHOOKS_RECEIVED.name();
            var topic = admin.describeTopics(List.of(name)).allTopicNames().get().get(name);
            assertThat(topic.partitions()).hasSize(6);
            assertThat(topic.partitions().getFirst().replicas()).hasSize(1);
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertThat(config.get("min.insync.replicas").value()).isEqualTo("1");
            assertThat(admin.listTopics().names().get()).hasSize(Topics.ALL.size());
        }
    }

    @Test
    void topicOfAnEarlierVersionGetsItsMissingPartitions() throws Exception {
        try (var broker = LocalBroker.start(data, 0);
                var admin = admin(broker)) {
            var name = Topics.CONTROL_COMMANDS.name();
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();

            DECLARED.createOn(broker.bootstrapServers());

            assertThat(partitions(admin, name)).isEqualTo(6);
        }
    }

    /// A producer must not meet a partition of which its broker has not heard.
    @Test
    void everyPartitionHasALeaderOnceTheTopicsAreCreated() throws Exception {
        var onlyOnce = new HashMap<String, Object>();
        onlyOnce.put("retries", 0);
        try (var broker = LocalBroker.start(data, 0)) {
            onlyOnce.put("bootstrap.servers", broker.bootstrapServers());
            try (var admin = Admin.create(onlyOnce)) {
                admin.describeCluster().nodes().get();

                DECLARED.createOn(broker.bootstrapServers());

                PartitionLeaders.await(admin, DECLARED.topics());
            }
        }
    }

    private static int partitions(Admin admin, String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }

    @Test
    void takenPortEndsTheStartWithTheBrokersOwnWords() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalBroker.start(data, taken.getLocalPort()))
                    .isInstanceOf(ComponentFailed.class)
                    .hasMessageContaining("Kafka broker did not start")
                    .hasMessageContaining("Address already in use");
        }
    }

    private static Admin admin(LocalBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static String clusterId(LocalBroker broker) throws Exception {
        try (var admin = admin(broker)) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static void send(LocalBroker broker, String value) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var topic = Topics.CONTROL_COMMANDS.name();
            producer.send(new ProducerRecord<>(topic, 0, value, value)).get();
        }
    }

    private static List<String> read(LocalBroker broker, int count) {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
        var values = new ArrayList<String>();
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(Topics.CONTROL_COMMANDS.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
