package com.fkstrading.streams.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.StorableText;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.Repair;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;

/// Reads the bytes of a webhook. For any input it returns an alert, or fails with a sentence that
/// says why. Bytes, depth, fields and the text of all paths are bounded, and no number is computed.
public final class AlertParser {

    public static final int MOST_BYTES = 65_536;
    public static final int MOST_FIELDS = 500;
    public static final int MOST_PATH_CHARACTERS = 32_768;
    public static final int MOST_DEPTH = 8;

    private static final String EXPECTED =
            "expected a JSON object like"
                    + " {\"ticker\":\"BTCUSDT\",\"action\":\"buy\",\"quantity\":\"0.01\"}";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private AlertParser() {}

    /// @throws InvalidAlert when the bytes are no text of a bounded size, or begin as JSON and are
    ///     none
    public static Alert parse(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw unreadable(body.length + " bytes, more than " + MOST_BYTES);
        }
        String text = decode(body);
        if (!text.startsWith(BYTE_ORDER_MARK)) {
            return parse(text);
        }
        return parse(text.substring(1)).repaired(new Repair("body", "byte order mark", null));
    }

    private static Alert parse(String text) {
        if (text.isBlank()) {
            throw unreadable("empty");
        }
        String start = text.stripLeading();
        return switch (start.charAt(0)) {
            case '{', '[' -> JsonBody.parse(text);
            default -> KeyValueBody.parse(text).orElseGet(() -> Alert.ofText(text));
        };
    }

    private static String decode(byte[] body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw unreadable("not UTF-8 text");
        }
    }

    /// The parser quotes what it found, whatever characters that contains.
    public static InvalidAlert unreadable(String problem) {
        String found = StorableText.escaped(problem);
        return new InvalidAlert(
                DenialReason.UNREADABLE,
                "readable-body",
                Map.of("found", found),
                "body: " + found + "; " + EXPECTED);
    }
}
