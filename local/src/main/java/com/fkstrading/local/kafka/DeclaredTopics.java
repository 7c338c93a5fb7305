package com.fkstrading.local.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.InvalidPartitionsException;
import org.apache.kafka.common.errors.TopicExistsException;

/// The topics as the KafkaTopic resources in `strimzi/topics` declare them, so that local broker,
/// tests and production have the same ones from the same files.
public record DeclaredTopics(List<NewTopic> topics) {

    private static final String MIN_IN_SYNC = "min.insync.replicas";
    private static final YAMLMapper YAML = new YAMLMapper();

    public DeclaredTopics {
        topics = List.copyOf(topics);
    }

    /// The topics of the checkout at `root`.
    public static DeclaredTopics of(Path root) {
        return in(root.resolve("strimzi").resolve("topics"));
    }

    /// Every KafkaTopic of the `.yaml` files in this folder.
    public static DeclaredTopics in(Path folder) {
        try (var files = Files.list(folder)) {
            return new DeclaredTopics(
                    files.filter(file -> file.toString().endsWith(".yaml"))
                            .sorted()
                            .flatMap(DeclaredTopics::read)
                            .toList());
        } catch (IOException cause) {
            throw new UncheckedIOException(folder + ": the declared topics are not there", cause);
        }
    }

    /// Creates what is missing, topics and partitions, and returns when they take records. Replicas
    /// and the smallest in-sync set are capped to the number of brokers. What exists stays as it is
    /// otherwise.
    public void createOn(String bootstrapServers) {
        try (var admin =
                Admin.create(
                        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            createOn(admin);
        }
    }

    /// As [#createOn(String)], through a client that the caller owns.
    public void createOn(Admin admin) {
        try {
            createMissing(admin);
            PartitionLeaders.await(admin, topics);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(
                    "The declared topics cannot be created: " + failure.getCause(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", interrupted);
        }
    }

    private void createMissing(Admin admin) throws ExecutionException, InterruptedException {
        try {
            var brokers = admin.describeCluster().nodes().get().size();
            var existing = admin.listTopics().names().get();
            Predicate<NewTopic> missing = topic -> !existing.contains(topic.name());
            admin.createTopics(
                            topics.stream()
                                    .filter(missing)
                                    .map(topic -> capped(topic, brokers))
                                    .toList())
                    .all()
                    .get();
            grow(admin, topics.stream().filter(missing.negate()).toList());
        } catch (ExecutionException failure) {
            // Another process that starts at the same time was quicker, or this broker had not
            // heard yet of the partitions that are there.
            boolean isThere =
                    failure.getCause() instanceof TopicExistsException
                            || failure.getCause() instanceof InvalidPartitionsException;
            if (!isThere) {
                throw failure;
            }
        }
    }

    /// A topic of an earlier version may have fewer partitions, and what is written to each of them
    /// would reach only some tasks.
    private static void grow(Admin admin, List<NewTopic> existing)
            throws ExecutionException, InterruptedException {
        var names = existing.stream().map(NewTopic::name).toList();
        var found = admin.describeTopics(names).allTopicNames().get();
        var more = new HashMap<String, NewPartitions>();
        for (var topic : existing) {
            var partitions = Objects.requireNonNull(found.get(topic.name())).partitions();
            if (partitions.size() < topic.numPartitions()) {
                more.put(topic.name(), NewPartitions.increaseTo(topic.numPartitions()));
            }
        }
        admin.createPartitions(more).all().get();
    }

    private static Stream<NewTopic> read(Path file) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            return documents.readAll().stream()
                    .filter(document -> "KafkaTopic".equals(document.path("kind").asText()))
                    .map(document -> topic(file, document));
        } catch (IOException cause) {
            throw new UncheckedIOException(file + " is not readable as YAML", cause);
        }
    }

    private static NewTopic topic(Path file, JsonNode resource) {
        var spec = resource.path("spec");
        var resourceName = resource.path("metadata").path("name").asText();
        var name = spec.path("topicName").asText(resourceName);
        var partitions = spec.path("partitions").asInt();
        if (name.isEmpty() || partitions < 1) {
            throw new IllegalArgumentException(
                    file + ": a KafkaTopic needs metadata.name and spec.partitions, found " + spec);
        }
        var config = new HashMap<String, String>();
        for (var entry : spec.path("config").properties()) {
            config.put(entry.getKey(), entry.getValue().asText());
        }
        return new NewTopic(name, partitions, (short) spec.path("replicas").asInt(1))
                .configs(Map.copyOf(config));
    }

    private static NewTopic capped(NewTopic topic, int brokers) {
        var config = new HashMap<>(topic.configs());
        config.computeIfPresent(
                MIN_IN_SYNC,
                (name, value) -> Integer.toString(Math.min(Integer.parseInt(value), brokers)));
        return new NewTopic(
                        topic.name(),
                        topic.numPartitions(),
                        (short) Math.min(topic.replicationFactor(), brokers))
                .configs(config);
    }
}
