package com.fkstrading.bench;

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
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/// The floor of the path: an acknowledged write, one exactly-once Streams application that passes
/// records through, one consumer of committed records; nothing is decided, journaled or placed.
final class BareChain implements AutoCloseable {

    private static final String IN = "bench.in";
    private static final String OUT = "bench.out";
    private static final byte[] PAYLOAD = new byte[300];

    private final Path path;
    private final KafkaStreams passThrough;
    private final KafkaProducer<Long, byte[]> producer;
    private final KafkaConsumer<Long, byte[]> consumer;

    /// What of the chain has to be told: where the broker is and where Streams may keep its lock.
    record Path(String kafka, java.nio.file.Path state) {}

    BareChain(Path path) {
        this.path = path;
        createTopics();
        this.passThrough = new KafkaStreams(topology(), streamsSettings());
        this.passThrough.start();
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                path.kafka(),
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
                                path.kafka(),
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed"),
                        new LongDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(List.of(new TopicPartition(OUT, 0)));
        consumer.seekToEnd(consumer.assignment());
        consumer.position(new TopicPartition(OUT, 0));
    }

    /// From before the write until the consumer has the record.
    Latencies measure(Pace pace) {
        var latencies = new Latencies();
        var done = new AtomicBoolean();
        Thread reader = Thread.ofPlatform().start(() -> read(pace, latencies, done));
        pace.run(i -> producer.send(new ProducerRecord<>(IN, System.nanoTime(), PAYLOAD)));
        try {
            reader.join(Duration.ofSeconds(30));
            done.set(true);
            reader.join();
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
        return latencies;
    }

    private void read(Pace pace, Latencies latencies, AtomicBoolean done) {
        for (int seen = 0; seen < pace.count() && !done.get(); ) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                if (pace.counts(seen++)) {
                    latencies.record(Duration.ofNanos(System.nanoTime() - record.key()));
                }
            }
        }
    }

    private static org.apache.kafka.streams.Topology topology() {
        var builder = new StreamsBuilder();
        builder.stream(IN, Consumed.with(Serdes.Long(), Serdes.ByteArray()))
                .to(OUT, Produced.with(Serdes.Long(), Serdes.ByteArray()));
        return builder.build();
    }

    private Properties streamsSettings() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, path.kafka());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, path.state().toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1);
        return settings;
    }

    private void createTopics() {
        try (var admin =
                Admin.create(
                        Map.<String, Object>of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, path.kafka()))) {
            Collection<String> present = admin.listTopics().names().get();
            admin.createTopics(
                            List.of(IN, OUT).stream()
                                    .filter(name -> !present.contains(name))
                                    .map(name -> new NewTopic(name, 1, (short) 1))
                                    .toList())
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException cause) {
            throw new IllegalStateException("cannot create the bare chain's topics", cause);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        passThrough.close(Duration.ofSeconds(10));
    }
}
