package com.fkstrading.replay;

import com.fkstrading.contract.Topics;
import com.fkstrading.local.data.DataFolder;
import com.fkstrading.local.environment.LocalSettings;
import com.fkstrading.replay.task.ReplayFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whose topics are read: those of the broker that `./fks up` has started, unless told otherwise.
final class BrokerOptions {

    @Option(
            names = "--bootstrap-servers",
            description = "reads the topics of this cluster, instead of the one started here")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--client-config",
            description = "a file with the settings of the Kafka client, such as how to log in")
    private @Nullable Path config;

    /// The settings of a Kafka client.
    Map<String, Object> client() throws IOException {
        var client = new HashMap<String, Object>();
        if (config != null) {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(config)) {
                properties.load(reader);
            }
            properties.forEach((name, value) -> client.put((String) name, value));
        }
        client.put(
                "bootstrap.servers", bootstrapServers == null ? startedHere() : bootstrapServers);
        return client;
    }

    private static String startedHere() {
        var settings = LocalSettings.ofThisProcess();
        var data = new DataFolder(settings.data());
        return data.runFile()
                .read()
                .flatMap(
                        run ->
                                run.components().stream()
                                        .filter(it -> it.name().equals("kafka"))
                                        .filter(it -> it.process().find().isPresent())
                                        .findFirst())
                .map(kafka -> "localhost:" + kafka.port())
                .orElseThrow(
                        () ->
                                new ReplayFailed(
                                        "No broker runs on the data folder %s: start it with ./fks up, or give --files or --bootstrap-servers. %s is read from there."
                                                .formatted(data.path(), Topics.WEBHOOKS_RECEIVED)));
    }
}
