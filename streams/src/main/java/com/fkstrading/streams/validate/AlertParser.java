package com.fkstrading.streams.validate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.streams.validate.Field.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Takes the bytes of a webhook apart. Whatever they are, it ends: with an alert, or with a
/// sentence that says why there is none. Sizes are bounded, and no number is computed.
final class AlertParser {

    private static final int LARGEST = 65_536;
    private static final String EXPECTED =
            "expected a JSON object like"
                    + " {\"ticker\":\"BTCUSDT\",\"action\":\"buy\",\"quantity\":\"0.01\"}";
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(16)
                                    .maxNameLength(128)
                                    .build())
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build();

    private final JsonParser json;
    private final SortedMap<String, Field> fields = new TreeMap<>();

    private AlertParser(JsonParser json) {
        this.json = json;
    }

    /// @throws Unfit when the bytes are not one JSON object
    static Alert parse(byte[] body) {
        if (body.length == 0) {
            throw unreadable("empty");
        }
        if (body.length > LARGEST) {
            throw unreadable(body.length + " bytes, more than " + LARGEST);
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
            throw unreadable("more follows after the JSON object");
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

    /// A name that stands twice could mean either, so neither is taken.
    private void add(String path, Kind kind, String text) {
        if (isBroken(path) || isBroken(text)) {
            throw unreadable("half of a surrogate pair, which is no character");
        }
        if (fields.put(path.toLowerCase(Locale.ROOT), new Field(path, kind, text)) != null) {
            throw unreadable("'" + path + "' stands twice");
        }
    }

    private static boolean isBroken(String text) {
        return text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    /// The parser quotes what it met, be it half a character, which no topic could carry.
    private static Unfit unreadable(String met) {
        String found = new String(met.getBytes(UTF_8), UTF_8);
        return new Unfit(
                DenialReason.UNREADABLE,
                "readable-body",
                Map.of("found", found),
                "body: " + found + "; " + EXPECTED);
    }
}
