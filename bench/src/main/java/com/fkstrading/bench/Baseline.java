package com.fkstrading.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/// What the path costs at least: an acknowledged write, one exactly-once Streams application that
/// passes records through, one consumer of committed records; nothing is decided, journaled or
/// placed.
final class Baseline implements AutoCloseable {

    private static final String IN = "bench.in";
    private static final String OUT = "bench.out";
    private static final byte[] PAYLOAD = new byte[300];

    private final String bootstrapServers;
    private final KafkaStreams passThrough;
    private final KafkaProducer<Long, byte[]> producer;
    private final KafkaConsumer<Long, byte[]> consumer;

    /// @param state where Streams may keep its lock
    Baseline(String bootstrapServers, Path state) {
        this.bootstrapServers = bootstrapServers;
        createTopics();
        this.passThrough = new KafkaStreams(topology(), streamsSettings(state));
        this.passThrough.start();
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.LINGER_MS_CONFIG,
                                0),
                        new LongSerializer(),
                        new ByteArraySerializer());
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed"),
                        new LongDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(List.of(new TopicPartition(OUT, 0)));
        consumer.seekToEnd(consumer.assignment());
        consumer.position(new TopicPartition(OUT, 0));
    }

    /// From before the write until the consumer has the record.
    Latencies measure(OpenLoop load) {
        var latencies = new Latencies();
        var done = new AtomicBoolean();
        Thread reader = Thread.ofPlatform().start(() -> read(load, latencies, done));
        load.run(i -> producer.send(new ProducerRecord<>(IN, System.nanoTime(), PAYLOAD)));
        try {
            reader.join(Duration.ofSeconds(30));
            done.set(true);
            reader.join();
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
        return latencies;
    }

    private void read(OpenLoop load, Latencies latencies, AtomicBoolean done) {
        for (int seen = 0; seen < load.count() && !done.get(); ) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                if (load.counts(seen++)) {
                    latencies.record(Duration.ofNanos(System.nanoTime() - record.key()));
                }
            }
        }
    }

    private static Topology topology() {
        var builder = new StreamsBuilder();
        builder.stream(IN, Consumed.with(Serdes.Long(), Serdes.ByteArray()))
                .to(OUT, Produced.with(Serdes.Long(), Serdes.ByteArray()));
        return builder.build();
    }

    private Properties streamsSettings(Path state) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1);
        return settings;
    }

    private void createTopics() {
        try (var admin =
                Admin.create(
                        Map.<String, Object>of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Collection<String> present = admin.listTopics().names().get();
            admin.createTopics(
                            List.of(IN, OUT).stream()
                                    .filter(name -> !present.contains(name))
                                    .map(name -> new NewTopic(name, 1, (short) 1))
                                    .toList())
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException cause) {
            throw new IllegalStateException("cannot create the baseline's topics", cause);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        passThrough.close(Duration.ofSeconds(10));
    }
}
