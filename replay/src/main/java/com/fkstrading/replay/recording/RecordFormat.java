package com.fkstrading.replay.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fkstrading.contract.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/// A record as one line of JSON. A value that is JSON itself stands there as it is, the last field
/// `json`; other bytes are `text`, or `base64` where they are not UTF-8.
final class RecordFormat {

    private static final JsonFactory FACTORY = Json.MAPPER.getFactory();
    private static final byte[] JSON_FIELD = ",\"json\":".getBytes(UTF_8);

    private RecordFormat() {}

    /// @return without the line break
    static byte[] write(RecordedRecord record) throws IOException {
        var line = new ByteArrayOutputStream();
        byte[] value = record.value();
        byte[] asJson = value != null && isJsonLine(value) ? value : null;
        try (var json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("partition", record.partition());
            json.writeNumberField("offset", record.offset());
            json.writeNumberField("timestamp", record.timestamp());
            if (record.key() != null) {
                json.writeObjectFieldStart("key");
                bytes(json, record.key());
                json.writeEndObject();
            }
            json.writeArrayFieldStart("headers");
            for (Header header : record.headers()) {
                json.writeStartObject();
                json.writeStringField("name", header.key());
                bytes(json, header.value());
                json.writeEndObject();
            }
            json.writeEndArray();
            if (asJson == null) {
                bytes(json, value);
            }
            json.writeEndObject();
        }
        return asJson == null ? line.toByteArray() : withJson(line.toByteArray(), asJson);
    }

    private static byte[] withJson(byte[] object, byte[] value) {
        var line = new ByteArrayOutputStream(object.length + JSON_FIELD.length + value.length);
        line.write(object, 0, object.length - 1);
        line.writeBytes(JSON_FIELD);
        line.writeBytes(value);
        line.write('}');
        return line.toByteArray();
    }

    private static boolean isJsonLine(byte[] value) {
        if (value.length == 0 || value[0] != '{' || value[value.length - 1] != '}') {
            return false;
        }
        for (byte each : value) {
            if (each == '\n' || each == '\r') {
                return false;
            }
        }
        try (var json = FACTORY.createParser(value)) {
            json.nextToken();
            json.skipChildren();
            return text(value) != null && json.nextToken() == null;
        } catch (IOException notJson) {
            return false;
        }
    }

    private static void bytes(JsonGenerator json, byte @Nullable [] bytes) throws IOException {
        if (bytes != null) {
            String text = text(bytes);
            if (text == null) {
                json.writeBinaryField("base64", bytes);
            } else {
                json.writeStringField("text", text);
            }
        }
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
    }

    static RecordedRecord read(byte[] line) throws IOException {
        try (var json = FACTORY.createParser(line)) {
            json.nextToken();
            return read(json, line);
        }
    }

    private static RecordedRecord read(JsonParser json, byte[] line) throws IOException {
        int partition = 0;
        long offset = 0;
        long timestamp = 0;
        Header key = null;
        byte[] value = null;
        List<Header> headers = List.of();
        while (value == null && json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "partition" -> partition = json.getIntValue();
                case "offset" -> offset = json.getLongValue();
                case "timestamp" -> timestamp = json.getLongValue();
                case "key" -> key = header(json);
                case "headers" -> headers = headers(json);
                case "text" -> value = json.getText().getBytes(UTF_8);
                case "base64" -> value = json.getBinaryValue();
                case "json" -> value = rest(json, line);
                default -> json.skipChildren();
            }
        }
        return new RecordedRecord(
                partition, offset, timestamp, key == null ? null : key.value(), value, headers);
    }

    private static byte[] rest(JsonParser json, byte[] line) {
        int start = (int) json.currentTokenLocation().getByteOffset();
        return Arrays.copyOfRange(line, start, line.length - 1);
    }

    private static List<Header> headers(JsonParser json) throws IOException {
        var headers = new ArrayList<Header>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            headers.add(header(json));
        }
        return headers;
    }

    private static Header header(JsonParser json) throws IOException {
        String header = "";
        byte[] value = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "name" -> header = json.getText();
                case "text" -> value = json.getText().getBytes(UTF_8);
                case "base64" -> value = json.getBinaryValue();
                default -> json.skipChildren();
            }
        }
        return new RecordHeader(header, value);
    }
}
