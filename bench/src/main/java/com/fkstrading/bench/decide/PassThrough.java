package com.fkstrading.bench.decide;

import com.fkstrading.bench.decide.WrittenAmounts.Amount;
import com.fkstrading.contract.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/// The baseline: reads the webhooks and writes them to another topic, exactly once, with the
/// settings that `streams` has for Kafka Streams. In a JVM of its own, as `streams`.
///
/// Arguments: bootstrap servers, state folder, the `application.properties` of `streams`; then, for
/// [EqualWrites] instead, the amounts.
final class PassThrough {

    static final String IN = Topics.WEBHOOKS_RECEIVED.name();
    static final String OUT = "bench.passed";
    static final String GROUP = "bench-pass-through";

    private static final String PREFIX = "kafka-streams.";
    private static final Pattern DEFAULTED = Pattern.compile("\\$\\{(\\w+):(\\w*)}");

    private PassThrough() {}

    public static void main(String[] arguments) throws IOException {
        var settings = settings(Path.of(arguments[2]), System.getenv());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, arguments[0]);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, arguments[1]);
        var amounts = Arrays.stream(arguments).skip(3).map(Amount::parse).toList();
        String group = amounts.isEmpty() ? GROUP : EqualWrites.GROUP;
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, group);
        settings.put("main.consumer.group.instance.id", group);
        var topology = amounts.isEmpty() ? topology() : EqualWrites.topology(amounts);
        var streams = new KafkaStreams(topology, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(streams::close, "close"));
        streams.start();
    }

    private static Topology topology() {
        var builder = new StreamsBuilder();
        builder.stream(IN, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("read"))
                .to(OUT, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("write"));
        return builder.build();
    }

    /// What the file says for Kafka Streams, where it names an environment variable with that
    /// value.
    static Properties settings(Path file, Map<String, String> environment) throws IOException {
        var all = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            all.load(reader);
        }
        var settings = new Properties();
        for (var name : all.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                var value = DEFAULTED.matcher(all.getProperty(name));
                settings.put(
                        name.substring(PREFIX.length()),
                        value.replaceAll(
                                it ->
                                        Matcher.quoteReplacement(
                                                environment.getOrDefault(
                                                        it.group(1), it.group(2)))));
            }
        }
        settings.remove(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG);
        return settings;
    }
}
