package com.fkstrading.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.Scope;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.streams.metrics.DecisionMetrics;
import com.fkstrading.streams.store.TaskStore;
import com.fkstrading.streams.topology.Environment;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/// The whole topology in one thread, fed record by record. What it cannot show, partitions and
/// transactions, [SignalPathKafkaTest] shows on a broker.
final class PathDriver implements AutoCloseable {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private TopologyTestDriver driver;

    PathDriver(Rules rules) {
        driver = driver(rules);
    }

    /// What was not read before is lost.
    void restartWith(Rules rules) {
        var before = driver;
        driver = driver(rules);
        state(before).copyTo(state(driver));
        before.close();
    }

    private static TaskStore state(TopologyTestDriver of) {
        return (TaskStore) of.getStateStore(TaskStore.STORE);
    }

    private TopologyTestDriver driver(Rules rules) {
        var topology =
                new SignalTopology(rules, new DecisionMetrics(registry), Environment.live()).get();
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "streams");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, "target/test-state/" + UUID.randomUUID());
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, "0");
        properties.put("processing.exception.handler.global.enabled", "true");
        return new TopologyTestDriver(topology, properties, Instant.EPOCH);
    }

    void webhook(String signalId, String body, Instant receivedAt) {
        webhook(signalId, body.getBytes(UTF_8), receivedAt);
    }

    void webhook(String signalId, byte[] body, Instant receivedAt) {
        var webhook =
                new Webhook(
                        new SignalId(signalId),
                        "main",
                        "tradingview",
                        "203.0.113.7",
                        receivedAt,
                        "application/json",
                        body);
        var record = webhook.toRecord();
        webhook(new TestRecord<>(record.key(), record.value(), record.headers(), receivedAt));
    }

    void webhook(TestRecord<String, byte[]> record) {
        driver.createInputTopic(
                        Topics.WEBHOOKS_RECEIVED.name(),
                        new StringSerializer(),
                        new ByteArraySerializer())
                .pipeInput(record);
    }

    /// A market whose quote currency is the name's last four letters.
    void price(String symbol, String bid, String ask, Instant time) {
        int quote = symbol.length() - 4;
        price(symbol, bid, ask, time, symbol.substring(0, quote), symbol.substring(quote));
    }

    void price(String symbol, String bid, String ask, Instant time, String base, String quote) {
        price(new MarketPrice(symbol, Price.of(bid), Price.of(ask), time, "binance", base, quote));
    }

    void price(MarketPrice price) {
        send(Topics.MARKET_PRICES, price.symbol(), price, price.time());
    }

    /// Bytes on a topic, whatever they are.
    void bytes(Topic<?> topic, String key, byte[] value, Instant time) {
        bytes(topic.name(), key, value, time);
    }

    void bytes(String topic, String key, byte[] value, Instant time) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, value, time));
    }

    void bytes(Topic<?> topic, String key, String value, Instant time) {
        bytes(topic, key, value.getBytes(UTF_8), time);
    }

    void command(ControlAction action, String by, String why, Instant time) {
        command(new Scenario.Command(null, action, null, null, by, why), time);
    }

    void command(Scenario.Command given, Instant time) {
        var scope = given.scope() == null ? Scope.ALL : Scope.parse(given.scope());
        var key =
                given.aspect() == null
                        ? CommandKey.tradingState(scope)
                        : new CommandKey(scope, given.aspect());
        var command =
                new ControlCommand(
                        scope, given.action(), given.value(), given.by(), given.why(), time);
        send(Topics.CONTROL_COMMANDS, key.toString(), command, time);
    }

    void command(String scope, ControlAction action, Instant time) {
        command(new Scenario.Command(scope, action, null, null, "alice", "drill"), time);
    }

    void orderEvent(OrderEvent event) {
        send(Topics.ORDERS_EVENTS, event.ref().account(), event, event.time());
    }

    private <V> void send(Topic<V> topic, String key, V value, Instant time) {
        driver.createInputTopic(
                        topic.name(), new StringSerializer(), topic.valueSerde().serializer())
                .pipeInput(key, value, time);
    }

    /// What was written since the last call.
    <V> List<V> read(Topic<V> topic) {
        return driver.createOutputTopic(
                        topic.name(), new StringDeserializer(), topic.valueSerde().deserializer())
                .readValuesToList();
    }

    /// The orders that were requested since the last call.
    List<OrderRequest> orders() {
        return read(Topics.ORDERS_REQUESTED).stream().map(OrderRequest.class::cast).toList();
    }

    /// As text: key, time, headers and value, as they stand on the topic.
    Map<String, List<String>> readAll() {
        var all = new TreeMap<String, List<String>>();
        for (Topic<?> topic : Topics.ALL) {
            var output =
                    driver.createOutputTopic(
                            topic.name(), new StringDeserializer(), new StringDeserializer());
            var lines = new ArrayList<String>();
            output.readRecordsToList().forEach(record -> lines.add(record.toString()));
            all.put(topic.name(), lines);
        }
        return all;
    }

    /// The keys of the state that was written since the last call.
    List<String> stateWritten() {
        return driver
                .createOutputTopic(
                        "streams-state-changelog",
                        new StringDeserializer(),
                        new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(TestRecord::key)
                .toList();
    }

    double count(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }

    @Override
    public void close() {
        driver.close();
    }
}
