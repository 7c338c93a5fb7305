package com.fkstrading.ingest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Walks a body that starts like a JSON object and finds its strings and its top-level fields, by
/// their places. Alerts are often not valid JSON (`NaN`, unquoted text, a placeholder left), so it
/// goes on where a parser would stop.
final class JsonScan {

    /// A piece of the body.
    ///
    /// @param field the name of the top-level field whose value this is; null for any other string
    /// @param start the first byte; a string's opening quote
    /// @param end the byte after the last
    record Piece(String field, int start, int end) {}

    private final byte[] body;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;
    private int depth;
    private String field;

    private JsonScan(byte[] body, int start) {
        this.body = body;
        this.at = start;
    }

    /// Every scalar value of a top-level field, and every other string, in their order.
    static List<Piece> of(byte[] body) {
        int start = firstOf(body);
        if (start == body.length || body[start] != '{') {
            return List.of();
        }
        var scan = new JsonScan(body, start);
        while (scan.at < body.length) {
            scan.step();
        }
        return scan.pieces;
    }

    /// Whether the body starts as a JSON object does.
    static boolean isObject(byte[] body) {
        int start = firstOf(body);
        return start < body.length && body[start] == '{';
    }

    /// What a piece says: a string without quotes and escapes, anything else as it stands.
    static String text(byte[] body, Piece piece) {
        int length = piece.end() - piece.start();
        if (body[piece.start()] != '"') {
            return new String(body, piece.start(), length, UTF_8).strip();
        }
        var between = new String(body, piece.start() + 1, Math.max(0, length - 2), UTF_8);
        if (!isEscaped(body, piece)) {
            return between;
        }
        try {
            return Json.MAPPER.readValue(body, piece.start(), length, String.class);
        } catch (JsonProcessingException badEscape) {
            return between;
        } catch (IOException cause) {
            throw new IllegalStateException("reading from memory", cause);
        }
    }

    static boolean isEscaped(byte[] body, Piece piece) {
        for (int i = piece.start(); i < piece.end(); i++) {
            if (body[i] == '\\') {
                return true;
            }
        }
        return false;
    }

    private void step() {
        switch (body[at]) {
            case '{', '[' -> {
                depth++;
                field = null;
                at++;
            }
            case '}', ']' -> {
                depth--;
                field = null;
                at++;
            }
            case ',' -> {
                field = null;
                at++;
            }
            case '"' -> string();
            case ':', ' ', '\t', '\r', '\n' -> at++;
            default -> bare();
        }
    }

    private void string() {
        var piece = new Piece(field, at, endOfString());
        at = piece.end();
        int next = afterSpace(at);
        if (field == null && depth == 1 && next < body.length && body[next] == ':') {
            field = text(body, piece);
            at = next + 1;
        } else {
            field = null;
        }
        pieces.add(piece);
    }

    /// A number, a literal, or unquoted text, which may also be a name.
    private void bare() {
        int start = at;
        String stops = field == null ? ",}]\"\r\n:" : ",}]\"\r\n";
        while (at < body.length && stops.indexOf(body[at]) < 0) {
            at++;
        }
        var piece = new Piece(field, start, at);
        if (field != null) {
            pieces.add(piece);
            field = null;
        } else if (depth == 1 && at < body.length && body[at] == ':') {
            field = text(body, piece).replace("'", "");
        }
    }

    private int endOfString() {
        int end = at + 1;
        while (end < body.length && body[end] != '"') {
            end += body[end] == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, body.length);
    }

    private int afterSpace(int from) {
        int next = from;
        while (next < body.length && " \t\r\n".indexOf(body[next]) >= 0) {
            next++;
        }
        return next;
    }

    /// Past a byte order mark and white space.
    private static int firstOf(byte[] body) {
        boolean marked =
                body.length >= 3
                        && body[0] == (byte) 0xEF
                        && body[1] == (byte) 0xBB
                        && body[2] == (byte) 0xBF;
        int first = marked ? 3 : 0;
        while (first < body.length && " \t\r\n".indexOf(body[first]) >= 0) {
            first++;
        }
        return first;
    }
}
