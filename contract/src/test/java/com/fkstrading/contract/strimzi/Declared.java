package com.fkstrading.contract.strimzi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The resources under `strimzi/`, as plain YAML.
public final class Declared {

    private static final YAMLMapper YAML = new YAMLMapper();

    private Declared() {}

    static List<JsonNode> topics() {
        return read("topics");
    }

    static List<JsonNode> users() {
        return read("users");
    }

    static Duration offsetsRetention() {
        var kafka =
                documents(Path.of(System.getProperty("fks.root"), "strimzi", "kafka.yaml")).stream()
                        .filter(resource -> resource.path("kind").asText().equals("Kafka"))
                        .findFirst()
                        .orElseThrow();
        return Duration.ofMinutes(
                kafka.at("/spec/kafka/config/offsets.retention.minutes").longValue());
    }

    static String name(JsonNode resource) {
        return resource.at("/metadata/name").textValue();
    }

    /// @param operation such as `Read`
    public static List<String> usersThatMay(String operation, String topic) {
        return users().stream()
                .filter(user -> rules(user).anyMatch(rule -> allows(rule, operation, topic)))
                .map(Declared::name)
                .toList();
    }

    private static Stream<JsonNode> rules(JsonNode user) {
        return user.at("/spec/authorization/acls").valueStream();
    }

    private static boolean allows(JsonNode rule, String operation, String topic) {
        var resource = rule.get("resource");
        var name = resource.path("name").asText();
        var names =
                resource.path("patternType").asText("literal").equals("prefix")
                        ? topic.startsWith(name)
                        : topic.equals(name) || name.equals("*");
        return resource.get("type").textValue().equals("topic")
                && names
                && rule.path("type").asText("allow").equals("allow")
                && rule.get("operations")
                        .valueStream()
                        .map(JsonNode::textValue)
                        .anyMatch(one -> one.equals(operation) || one.equals("All"));
    }

    private static List<JsonNode> read(String folder) {
        try (var files = Files.list(Path.of(System.getProperty("fks.root"), "strimzi", folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Declared::parse)
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static List<JsonNode> documents(Path file) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            return documents.readAll();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static JsonNode parse(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
