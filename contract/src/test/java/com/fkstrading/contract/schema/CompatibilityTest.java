package com.fkstrading.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.schema.Schemas.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Refuses a change of a topic’s value that breaks its readers, see `published/`.
class CompatibilityTest {

    private static final String PUBLISHED =
            """
            {"type": "object", "required": ["side", "price"], "properties": {
              "side": {"enum": ["BUY", "SELL"]},
              "price": {"type": "string"},
              "time": {"type": "string", "format": "date-time"},
              "fills": {"type": "array", "items": {
                "type": "object", "properties": {"tradeId": {"type": "string"}}}}}}
            """;

    static List<String> published() throws IOException {
        var folder =
                Path.of(System.getProperty("fks.root"), "contract/src/test/resources/published");
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.startsWith("common."))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void nothingPublishedIsBroken(String file) {
        var breaks =
                Compatibility.breaks(
                        file.replace(".schema.json", ""),
                        Schemas.PUBLISHED.at(file, ""),
                        Schemas.CURRENT.at(file, ""));

        assertThat(breaks).isEmpty();
    }

    @Test
    void everyTopicIsPublished() throws IOException {
        var json = Topics.ALL.stream().filter(topic -> topic != Topics.WEBHOOKS_RECEIVED);

        assertThat(published()).containsAll(json.map(Schemas::file).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    "price": {"type": "string"},        | | orders.price was removed; whoever reads it finds nothing.
                    {"type": "string"},                 | {"type": "number"}, | orders.price changed its type from string to number;
                    , "format": "date-time"             | | orders.time changed its format from date-time to nothing;
                    "BUY", "SELL"                       | "BUY" | orders.side lost the value SELL; records that say it cannot be read any more.
                    ["side", "price"]                   | ["side", "price", "time"] | orders.time is newly required; records already on the topic lack it
                    ["side", "price"]                   | ["side"] | orders.price is no longer required; readers that count on it
                    "tradeId": {"type": "string"}       | | orders.fills[].tradeId was removed;
                    """)
    void breakIsExplainedWithTheWayOut(String before, String after, String sentence)
            throws JsonProcessingException {
        var current = PUBLISHED.replace(before, after == null ? "" : after);

        assertThat(Compatibility.breaks("orders", part(PUBLISHED), part(current)))
                .singleElement()
                .asString()
                .startsWith(sentence)
                .contains("Publish a compatible change instead: ");
    }

    @Test
    void newOptionalFieldAndNewWordAreCompatible() throws JsonProcessingException {
        var current =
                PUBLISHED
                        .replace("\"time\":", "\"venue\": {\"type\": \"string\"}, \"time\":")
                        .replace("\"SELL\"", "\"SELL\", \"CLOSE\"");

        assertThat(Compatibility.breaks("orders", part(PUBLISHED), part(current))).isEmpty();
    }

    private static Part part(String schema) throws JsonProcessingException {
        return new Part(Schemas.CURRENT, "", Json.MAPPER.readTree(schema));
    }
}
