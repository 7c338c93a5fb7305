package com.fkstrading.replay.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.clock.Tick;
import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.settings.SettingsSnapshot;
import com.fkstrading.replay.recording.RecordedRecord;
import com.fkstrading.streams.SignalTopology;
import com.fkstrading.streams.metrics.DecisionMetrics;
import com.fkstrading.streams.price.CarriedPrices;
import com.fkstrading.streams.store.DeliveryAccess;
import com.fkstrading.streams.store.StateBinding;
import com.fkstrading.streams.store.TaskStore;
import com.fkstrading.streams.topology.Environment;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.apache.kafka.streams.state.DslKeyValueParams;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.test.TestRecord;

/// The topology of `streams` as one task in this thread, with its state in memory. Positions and
/// prices are those of the recording.
public final class TaskDriver implements AutoCloseable {

    private record At(String topic, int partition, long offset) implements RecordMetadata {}

    /// In memory, where that is faster: a window store there looks at every window for each key.
    private static final class Stores extends BuiltInDslStoreSuppliers.RocksDBDslStoreSuppliers {

        @Override
        public KeyValueBytesStoreSupplier keyValueStore(DslKeyValueParams params) {
            return new BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers().keyValueStore(params);
        }
    }

    private final int partition;
    private final TopologyTestDriver driver;
    private final Map<Topic<?>, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();
    private final CapturedOutputs outputs;
    private At at = new At("", 0, 0);
    private List<MarketPrice> prices = List.of();
    private long tickOffset = -1;

    /// @param folder for what Kafka Streams keeps on disk; deleted at the end
    public TaskDriver(int partition, SettingsSnapshot settings, Path folder) {
        this.partition = partition;
        this.outputs = new CapturedOutputs(partition);
        var environment =
                new Environment(
                        new Stores(),
                        false,
                        new StateBinding<>(
                                suppliers -> Set.of(),
                                context -> (account, webhook) -> new CarriedPrices(prices)),
                        context -> at,
                        outputs);
        var topology =
                new SignalTopology(
                        SettingsVersions.rules(settings),
                        new DecisionMetrics(new SimpleMeterRegistry()),
                        environment);
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "replay");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, "0");
        properties.put("processing.exception.handler.global.enabled", "true");
        driver = new TopologyTestDriver(topology.get(), properties, Instant.EPOCH);
    }

    /// Another process goes on with the state of this one, and with other settings.
    public TaskDriver restarted(SettingsSnapshot settings, Path folder) {
        var next = new TaskDriver(partition, settings, folder);
        state().copyTo(next.state());
        try (var deliveries = deliveries().all()) {
            deliveries.forEachRemaining(
                    it -> next.deliveries().put(it.key.key(), it.value, it.key.window().start()));
        }
        close();
        return next;
    }

    private TaskStore state() {
        return (TaskStore) driver.getStateStore(TaskStore.STORE);
    }

    private WindowStore<String, String> deliveries() {
        return driver.getWindowStore(DeliveryAccess.STORE);
    }

    public List<Output> run(Step step) {
        step.before().forEach(input -> apply(input.topic(), input.record()));
        return decide(step.webhook(), step.decision().asOf());
    }

    /// @param asOf with the tick and the prices that the decision is to see
    public List<Output> decide(RecordedRecord webhook, AsOf asOf) {
        tick(asOf);
        prices = asOf.prices();
        apply(Topics.WEBHOOKS_RECEIVED, webhook);
        return written();
    }

    public void apply(Topic<?> topic, RecordedRecord record) {
        at = new At(topic.name(), partition, record.offset());
        inputs.computeIfAbsent(topic, this::input)
                .pipeInput(
                        new TestRecord<>(
                                record.key(),
                                record.value(),
                                new RecordHeaders(record.headers()),
                                Instant.ofEpochMilli(record.timestamp())));
    }

    /// What was written since the last call.
    public List<Output> written() {
        return outputs.take();
    }

    /// Ticks are kept for an hour only, but a decision names the newest that it had seen.
    private void tick(AsOf asOf) {
        var offset = asOf.inputs().tickOffset();
        var time = asOf.inputs().tickTime();
        if (offset == null || time == null || offset == tickOffset) {
            return;
        }
        tickOffset = offset;
        var topic = Topics.CLOCK_TICKS;
        byte[] value = topic.valueSerde().serializer().serialize(topic.name(), new Tick(time));
        byte[] key = String.valueOf(partition).getBytes(UTF_8);
        apply(
                topic,
                new RecordedRecord(partition, offset, time.toEpochMilli(), key, value, List.of()));
    }

    private TestInputTopic<byte[], byte[]> input(Topic<?> topic) {
        var bytes = new ByteArraySerializer();
        return driver.createInputTopic(topic.name(), bytes, bytes);
    }

    @Override
    public void close() {
        driver.close();
    }
}
