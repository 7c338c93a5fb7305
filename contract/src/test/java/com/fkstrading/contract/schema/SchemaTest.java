package com.fkstrading.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.JsonSerde;
import com.fkstrading.contract.Samples;
import com.fkstrading.contract.Samples.Sample;
import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The schemas say of each topic exactly what its record writes.
class SchemaTest {

    private static final String BASE = "https://fkstrading.com/schemas/";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaIdResolvers(
                                    ids -> ids.mapPrefix(BASE, "classpath:schemas/")));

    static List<Sample<?>> samples() {
        return Samples.all();
    }

    static List<Topic<?>> topics() {
        return Topics.ALL.stream()
                .filter(topic -> topic.valueSerde() instanceof JsonSerde<?>)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsWrittenIsValid(Sample<?> sample) throws IOException {
        var json = Json.MAPPER.readTree(sample.bytes());

        assertThat(schema(sample.topic()).validate(json)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void schemaHasTheRecordsShape(Topic<?> topic) {
        var type = ((JsonSerde<?>) topic.valueSerde()).type();

        assertThat(Shape.differences(type, Schemas.CURRENT.of(topic))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fieldsThatAreAlwaysThereAreTheRequiredOnes(Sample<?> sample) throws IOException {
        var written = Json.MAPPER.readTree(sample.bytes()).propertyStream();
        var schema = Schemas.CURRENT.of(sample.topic()).node();
        var expected =
                sample.kind().equals("full")
                        ? new ArrayList<>(names(schema.get("properties")))
                        : required(schema, sample.kind());
        if (sample.kind().equals("full")) {
            expected.removeAll(ofOtherKinds(sample, schema));
        }

        assertThat(written.map(Map.Entry::getKey).filter(field -> !isFilledIn(sample, field)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /// What every record must have, and what one of its kind must have besides.
    private static List<String> required(JsonNode schema, String kind) {
        var required = new ArrayList<>(texts(schema.path("required")));
        required.addAll(
                texts(schema.path(kind.equals("cancel") ? "then" : "else").path("required")));
        return required;
    }

    private static List<String> ofOtherKinds(Sample<?> sample, JsonNode schema) {
        return sample.topic() == Topics.ORDERS_REQUESTED
                ? texts(schema.path("then").path("required"))
                : List.of();
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::textValue).toList();
    }

    /// Optional, since earlier records lack it, and yet always written now.
    private static boolean isFilledIn(Sample<?> sample, String field) {
        return !sample.kind().equals("full")
                && sample.topic().name().startsWith("orders.")
                && List.of("source", "command").contains(field);
    }

    /// Whether side, quantity and the like must be there depends on the command.
    @ParameterizedTest
    @ValueSource(strings = {"side", "symbol", "type", "quantity", "notional", "strategy"})
    void onlyACancelMayLackWhatAnOrderHas(String field) throws IOException {
        var schema = schema(Topics.ORDERS_REQUESTED);
        var order = (ObjectNode) Json.MAPPER.readTree(Samples.of(Topics.ORDERS_REQUESTED).bytes());

        assertThat(schema.validate(order.deepCopy().without(field))).isNotEmpty();
        assertThat(schema.validate(order.deepCopy().without(List.of("command", field))))
                .isNotEmpty();
        assertThat(schema.validate(order.deepCopy().without("command"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void schemaNamesItselfAndDescribesItsFields(Topic<?> topic) {
        var schema = Schemas.CURRENT.read(Schemas.file(topic));

        assertThat(schema.get("$id").textValue()).isEqualTo(BASE + Schemas.file(topic));
        assertThat(schema.get("description").textValue()).contains("Key: the ");
        schema.get("properties")
                .forEach(
                        field ->
                                assertThat(field.has("description") || field.has("$ref"))
                                        .as(field.toString())
                                        .isTrue());
    }

    @Test
    void wrongValueIsNotValid() throws IOException {
        var schema = schema(Topics.MARKET_PRICES);
        var price = (ObjectNode) Json.MAPPER.readTree(Samples.all().getFirst().bytes());

        assertThat(schema.validate(price.deepCopy().put("bid", 65100.5))).isNotEmpty();
        assertThat(schema.validate(price.deepCopy().put("bid", "6.51E4"))).isNotEmpty();
        assertThat(schema.validate(price.deepCopy().put("time", "2026-01-05T10:00:00+01:00")))
                .isNotEmpty();
        assertThat(schema.validate(price.deepCopy().without("venue"))).isNotEmpty();
    }

    private static Schema schema(Topic<?> topic) {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + Schemas.file(topic)));
    }
}
