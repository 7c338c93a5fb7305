package com.fkstrading.streams.alert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fkstrading.contract.signal.Repair;
import com.fkstrading.streams.alert.Field.Kind;
import java.io.IOException;
import java.util.List;

/// Reads a body as one JSON object, nested or not.
final class JsonBody {

    private static final JsonFactory STRICT = factory(false);

    /// A comma before a closing bracket leaves no doubt about what is meant.
    private static final JsonFactory LENIENT = factory(true);

    private final JsonParser json;
    private final FieldMap fields = new FieldMap();

    private JsonBody(JsonParser json) {
        this.json = json;
    }

    /// @throws InvalidAlert when the text is not one JSON object
    static Alert parse(String text) {
        try {
            return parse(STRICT, text);
        } catch (JsonProcessingException broken) {
            try {
                return parse(LENIENT, text).repaired(new Repair("body", "trailing comma", null));
            } catch (IOException stillBroken) {
                throw AlertParser.unreadable("not JSON, " + broken.getOriginalMessage());
            }
        } catch (IOException broken) {
            throw AlertParser.unreadable("not JSON, " + broken.getMessage());
        }
    }

    private static Alert parse(JsonFactory factory, String text) throws IOException {
        try (JsonParser json = factory.createParser(text)) {
            return new JsonBody(json).object(text);
        }
    }

    private static JsonFactory factory(boolean isLenient) {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(AlertParser.MOST_DEPTH)
                                .maxNameLength(128)
                                .build())
                // An attacker may choose the names: interned ones would stay forever.
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .configure(JsonReadFeature.ALLOW_TRAILING_COMMA, isLenient)
                .build();
    }

    private Alert object(String text) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw AlertParser.unreadable("not a JSON object");
        }
        members("");
        if (json.nextToken() != null) {
            throw AlertParser.unreadable("more text after the JSON object");
        }
        return new Alert(BodyFormat.JSON, fields.all(), text, List.of());
    }

    private void members(String prefix) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String path = prefix + json.currentName();
            value(path, json.nextToken());
        }
    }

    private void elements(String path) throws IOException {
        int index = 0;
        for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            value(path + "[" + index++ + "]", token);
        }
    }

    private void value(String path, JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> {
                fields.add(path, Kind.STRUCTURE, "");
                members(path + ".");
            }
            case START_ARRAY -> {
                fields.add(path, Kind.STRUCTURE, "");
                elements(path);
            }
            case VALUE_STRING -> fields.add(path, Kind.TEXT, json.getText());
            case VALUE_NUMBER_INT -> fields.add(path, Kind.NUMBER, json.getText());
            case VALUE_NUMBER_FLOAT ->
                    fields.add(path, json.isNaN() ? Kind.NON_NUMBER : Kind.NUMBER, json.getText());
            case VALUE_TRUE, VALUE_FALSE -> fields.add(path, Kind.BOOLEAN, json.getText());
            case VALUE_NULL -> fields.add(path, Kind.NULL, "");
            default -> throw AlertParser.unreadable("not JSON at " + path);
        }
    }
}
