package com.fkstrading.streams.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fkstrading.contract.StorableText;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.streams.alert.Field.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads the bytes of a webhook as one JSON object. For any input it returns an alert, or fails
/// with a sentence that says why. Bytes, depth, fields and the text of all paths are bounded, and
/// no number is computed.
public final class AlertParser {

    public static final int MOST_BYTES = 65_536;
    public static final int MOST_FIELDS = 500;
    public static final int MOST_PATH_CHARACTERS = 32_768;
    public static final int MOST_DEPTH = 8;

    private static final String EXPECTED =
            "expected a JSON object like"
                    + " {\"ticker\":\"BTCUSDT\",\"action\":\"buy\",\"quantity\":\"0.01\"}";
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MOST_DEPTH)
                                    .maxNameLength(128)
                                    .build())
                    // An attacker may choose the names: interned ones would stay forever.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build();

    private final JsonParser json;
    private final SortedMap<String, Field> fields = new TreeMap<>();
    private int pathCharacters;

    private AlertParser(JsonParser json) {
        this.json = json;
    }

    /// @throws InvalidAlert when the bytes are not one JSON object of a bounded size
    public static Alert parse(byte[] body) {
        if (body.length == 0) {
            throw unreadable("empty");
        }
        if (body.length > MOST_BYTES) {
            throw unreadable(body.length + " bytes, more than " + MOST_BYTES);
        }
        try (JsonParser json = JSON.createParser(decode(body))) {
            return new AlertParser(json).object();
        } catch (JsonProcessingException broken) {
            throw unreadable("not JSON, " + broken.getOriginalMessage());
        } catch (IOException broken) {
            throw unreadable("not JSON, " + broken.getMessage());
        }
    }

    private static String decode(byte[] body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw unreadable("not UTF-8 text");
        }
    }

    private Alert object() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw unreadable("not a JSON object");
        }
        members("");
        if (json.nextToken() != null) {
            throw unreadable("more text after the JSON object");
        }
        return new Alert(Collections.unmodifiableSortedMap(fields));
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
                add(path, Kind.STRUCTURE, "");
                members(path + ".");
            }
            case START_ARRAY -> {
                add(path, Kind.STRUCTURE, "");
                elements(path);
            }
            case VALUE_STRING -> add(path, Kind.TEXT, json.getText());
            case VALUE_NUMBER_INT -> add(path, Kind.NUMBER, json.getText());
            case VALUE_NUMBER_FLOAT ->
                    add(path, json.isNaN() ? Kind.NON_NUMBER : Kind.NUMBER, json.getText());
            case VALUE_TRUE, VALUE_FALSE -> add(path, Kind.BOOLEAN, json.getText());
            case VALUE_NULL -> add(path, Kind.NULL, "");
            default -> throw unreadable("not JSON at " + path);
        }
    }

    /// A name that occurs twice is ambiguous, so the body is refused.
    private void add(String path, Kind kind, String text) {
        pathCharacters += path.length();
        if (fields.size() == MOST_FIELDS || pathCharacters > MOST_PATH_CHARACTERS) {
            throw unreadable(
                    "more than %s fields, or more than %s characters in their names"
                            .formatted(MOST_FIELDS, MOST_PATH_CHARACTERS));
        }
        var field = new Field(StorableText.escaped(path), kind, text);
        if (fields.put(lowerCase(path), field) != null) {
            throw unreadable("'" + path + "' occurs twice");
        }
    }

    /// ASCII only: other letters may get longer, or become part of a known name.
    private static String lowerCase(String path) {
        var lower = path.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] >= 'A' && lower[i] <= 'Z') {
                lower[i] += 'a' - 'A';
            }
        }
        return new String(lower);
    }

    /// The parser quotes what it found, whatever characters that contains.
    private static InvalidAlert unreadable(String problem) {
        String found = StorableText.escaped(problem);
        return new InvalidAlert(
                DenialReason.UNREADABLE,
                "readable-body",
                Map.of("found", found),
                "body: " + found + "; " + EXPECTED);
    }
}
