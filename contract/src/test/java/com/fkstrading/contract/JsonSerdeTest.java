package com.fkstrading.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.contract.Samples.Sample;
import com.fkstrading.contract.control.ControlAction;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonSerdeTest {

    private static final String CONTROL =
            """
            {"scope": "all", "action": "%s", "by": "operator", "why": "drill",
             "time": "2026-01-05T10:00:00Z"}
            """;

    static List<Sample<?>> samples() {
        return Samples.all();
    }

    @Test
    void everyJsonTopicHasAFullAndAMinimalSample() {
        var json = Topics.ALL.stream().filter(topic -> topic != Topics.WEBHOOKS_RECEIVED);

        assertThat(Samples.all().stream().map(Sample::toString))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        json.flatMap(
                                                topic ->
                                                        Stream.of(
                                                                topic + ", full",
                                                                topic + ", minimal")),
                                        Stream.of("orders.requested, cancel"))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    <V> void whatWasWrittenIsRead(Sample<V> sample) {
        assertThat(read(sample, sample.bytes())).isEqualTo(sample.value());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sameValueIsWrittenAsTheSameBytes(Sample<?> sample) {
        assertThat(sample.bytes()).isEqualTo(sample.bytes());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void absentFieldsAreLeftOut(Sample<?> sample) throws IOException {
        for (var node : everyNode(Json.MAPPER.readTree(sample.bytes()))) {
            assertThat(node.isNull()).isFalse();
        }
    }

    static List<Sample<?>> ofEarlierVersions() {
        return Samples.all().stream().filter(sample -> !sample.kind().equals("cancel")).toList();
    }

    /// Records as version 0.1.0 wrote them, before values were nested in Java.
    @ParameterizedTest
    @MethodSource("ofEarlierVersions")
    <V> void recordsOfEarlierVersionsSayTheSame(Sample<V> sample) throws IOException {
        var file = "/published-records/%s.%s.json".formatted(sample.topic(), sample.kind());
        try (var published = JsonSerdeTest.class.getResourceAsStream(file)) {
            var before = Json.MAPPER.readTree(published);
            var value = read(sample, Json.MAPPER.writeValueAsBytes(before));
            var now = Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(value));

            assertThat(now.propertyStream()).containsAll(before.properties());
        }
    }

    @Test
    void unknownWordIsReadAsUnrecognisedAndHalts() {
        var command = read(Topics.CONTROL_COMMANDS, CONTROL.formatted("LIQUIDATE"));

        assertThat(command.action()).isEqualTo(ControlAction.UNRECOGNISED);
        assertThat(command.halts()).isTrue();
    }

    @Test
    void unknownWordWithoutASafeMeaningIsNoValue() {
        var bytes = new String(Samples.of(Topics.ORDERS_REQUESTED).bytes(), UTF_8);

        assertThatThrownBy(
                        () -> read(Topics.ORDERS_REQUESTED, bytes.replace("\"BUY\"", "\"SHORT\"")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void requestWithoutACommandPlacesAnOrder() {
        var bytes = new String(Samples.of(Topics.ORDERS_REQUESTED).bytes(), UTF_8);

        assertThat(bytes).startsWith("{\"command\":\"PLACE\",");
        assertThat(read(Topics.ORDERS_REQUESTED, bytes.replace("\"command\":\"PLACE\",", "")))
                .isEqualTo(Samples.of(Topics.ORDERS_REQUESTED).value());
    }

    /// A command that is not known must not be taken for an order to place.
    @Test
    void requestWithAnUnknownCommandIsNoValue() {
        var bytes = new String(Samples.of(Topics.ORDERS_REQUESTED).bytes(), UTF_8);

        assertThatThrownBy(
                        () ->
                                read(
                                        Topics.ORDERS_REQUESTED,
                                        bytes.replace("\"PLACE\"", "\"REPLACE\"")))
                .isInstanceOf(SerializationException.class);
    }

    /// Read as 0 it would come before the first, and so would count as applied.
    @Test
    void orderEventWithoutItsSequenceIsNoValue() {
        var event = new String(Samples.of(Topics.ORDERS_EVENTS).bytes(), UTF_8);

        assertThatThrownBy(
                        () ->
                                read(
                                        Topics.ORDERS_EVENTS,
                                        event.replaceFirst("\"sequence\":\\d+,", "")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void literalNullIsNoValue() {
        assertThatThrownBy(() -> read(Topics.CONTROL_COMMANDS, "null"))
                .isInstanceOf(SerializationException.class)
                .hasMessage("control.commands: the JSON literal null is no ControlCommand");
    }

    @ParameterizedTest
    @MethodSource("samples")
    <V> void unknownFieldIsIgnored(Sample<V> sample) throws IOException {
        var json = (ObjectNode) Json.MAPPER.readTree(sample.bytes());
        json.put("addedNextYear", 1).putObject("andThis").put("too", true);

        assertThat(read(sample, Json.MAPPER.writeValueAsBytes(json))).isEqualTo(sample.value());
    }

    @Test
    void amountsAreTextAndTimesAreUtc() throws IOException {
        var event = json(Topics.ORDERS_EVENTS);

        assertThat(event.at("/quantity").textValue()).isEqualTo("0.002");
        assertThat(event.at("/fills/0/price").textValue()).isEqualTo("65100.25");
        assertThat(event.at("/fills/0/commission").textValue()).isEqualTo("0.00000200");
        assertThat(event.at("/time").textValue()).isEqualTo("2026-01-05T10:00:00.123456Z");
        assertThat(json(Topics.STRATEGIES_PERFORMANCE).at("/profit").textValue())
                .isEqualTo("-12.5");
    }

    @Test
    void idsAreTextAndTheExplanationIsAnArray() throws IOException {
        var request = json(Topics.ORDERS_REQUESTED);

        assertThat(request.at("/signalId").textValue()).isEqualTo(Samples.SIGNAL_ID.value());
        assertThat(request.at("/clientOrderId").textValue()).hasSize(36);
        assertThat(request.at("/explanation").isArray()).isTrue();
        assertThat(request.at("/explanation/0/stage").textValue()).isEqualTo("score");
    }

    @Test
    void comparedNumbersAreSortedByName() throws IOException {
        var compared = json(Topics.ORDERS_REQUESTED).at("/explanation/0/compared");

        assertThat(compared.toString())
                .isEqualTo("{\"MIN_CONFIDENCE\":\"0.6\",\"confidence\":\"0.8\"}");
    }

    @Test
    void priceWrittenBeforeItNamedItsAssetsIsRead() {
        var written =
                """
                {"symbol":"BTCUSDT","bid":"1","ask":"2","time":"2026-01-05T10:00:00Z",\
                "venue":"binance"}""";

        var price =
                Topics.MARKET_PRICES
                        .valueSerde()
                        .deserializer()
                        .deserialize("market.prices", written.getBytes(UTF_8));

        assertThat(price.exchange()).isEqualTo("binance");
        assertThat(price.base()).isNull();
        assertThat(price.quote()).isNull();
    }

    @Test
    void nullIsADeletion() {
        var serde = Topics.MARKET_PRICES.valueSerde();

        assertThat(serde.serializer().serialize("market.prices", null)).isNull();
        assertThat(serde.deserializer().deserialize("market.prices", null)).isNull();
    }

    @Test
    void unreadableValueIsRefusedWithTopicAndType() {
        var deserializer = Topics.MARKET_PRICES.valueSerde().deserializer();

        assertThatThrownBy(
                        () ->
                                deserializer.deserialize(
                                        "market.prices", "{\"bid\":".getBytes(UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessage("market.prices: cannot read a MarketPrice");
    }

    private static <V> V read(Sample<V> sample, byte[] bytes) {
        var topic = sample.topic();
        return topic.valueSerde().deserializer().deserialize(topic.name(), bytes);
    }

    private static <V> V read(Topic<V> topic, String json) {
        return topic.valueSerde().deserializer().deserialize(topic.name(), json.getBytes(UTF_8));
    }

    private static JsonNode json(Topic<?> topic) throws IOException {
        return Json.MAPPER.readTree(Samples.of(topic).bytes());
    }

    private static List<JsonNode> everyNode(JsonNode node) {
        var children = node.valueStream().flatMap(child -> everyNode(child).stream());
        return Stream.concat(Stream.of(node), children).toList();
    }
}
