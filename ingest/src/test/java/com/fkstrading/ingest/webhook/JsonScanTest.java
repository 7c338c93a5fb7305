package com.fkstrading.ingest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.contract.Json;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Holds the scan against Jackson, over random valid documents.
class JsonScanTest {

    private static final String CHARACTERS = "aZ \"\\/\n\t{}[],:'\u00e4\u20bf\u0001";

    private final Random random = new Random(42);

    @Test
    void findsTheTopLevelScalarsThatJacksonFinds() throws IOException {
        for (int round = 0; round < 2_000; round++) {
            ObjectNode document = object(3);
            byte[] body = bytes(document);
            assertThat(scanned(body)).as(new String(body, UTF_8)).isEqualTo(scalars(document));
        }
    }

    private static List<String> scanned(byte[] body) {
        return JsonScan.of(body).stream()
                .filter(piece -> piece.field() != null)
                .map(piece -> piece.field() + '=' + JsonScan.text(body, piece))
                .toList();
    }

    private static List<String> scalars(ObjectNode document) {
        return document.properties().stream()
                .filter(field -> !(field.getValue() instanceof ContainerNode))
                .map(field -> field.getKey() + '=' + field.getValue().asText())
                .toList();
    }

    private byte[] bytes(ObjectNode document) throws IOException {
        return random.nextBoolean()
                ? Json.MAPPER.writeValueAsBytes(document)
                : Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }

    private ObjectNode object(int depth) {
        var object = Json.MAPPER.createObjectNode();
        random.ints(random.nextInt(5), 0, 1).forEach(any -> object.set(text(), value(depth)));
        return object;
    }

    private JsonNode value(int depth) {
        var nodes = Json.MAPPER.getNodeFactory();
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> nodes.textNode(text());
            case 1 -> nodes.numberNode(random.nextInt());
            case 2 -> nodes.booleanNode(random.nextBoolean());
            case 3 -> nodes.nullNode();
            case 4 -> object(depth - 1);
            default -> nodes.arrayNode().add(value(depth - 1)).add(value(depth - 1));
        };
    }

    private String text() {
        var text = new StringBuilder();
        random.ints(random.nextInt(6), 0, CHARACTERS.length())
                .forEach(i -> text.append(CHARACTERS.charAt(i)));
        return text.toString();
    }
}
