package com.fkstrading.ingest.secret;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the values of secret fields in a body. JSON is read as tokens, even with the liberties
/// that alerts take (`NaN`, unquoted names, single quotes): every scalar of a secret field is
/// found, even inside objects and arrays of that field, and so are assignments within a string. A
/// body that is not JSON to its end is read as text, see [SecretText].
public final class SecretFields {

    private static final Set<String> PROVING = Set.of("secret", "passphrase", "key", "token");

    /// Deeper bodies are read as text, which has no depth.
    private static final int DEEPEST = 64;

    private static final JsonFactory LENIENT_JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                    .build();

    private final byte[] body;
    private final JsonParser parser;
    private final List<SecretField> found = new ArrayList<>();
    private int depth;
    private int secretDepth;
    private @Nullable String secretName;

    private SecretFields(byte[] body, JsonParser parser) {
        this.body = body;
        this.parser = parser;
    }

    /// The secrets that a body presents: a JSON object's own fields `secret`, `passphrase`, `key`
    /// and `token`, in any letter case.
    public static List<String> claimed(byte[] body) {
        byte[] text = Utf8.of(body);
        return in(text).stream()
                .filter(SecretField::isTopLevel)
                .filter(field -> PROVING.contains(field.name().toLowerCase(Locale.ROOT)))
                .map(field -> field.text(text))
                .toList();
    }

    /// In their order; none overlaps another.
    static List<SecretField> in(byte[] body) {
        try (var parser = LENIENT_JSON.createParser(body)) {
            var fields = new SecretFields(body, parser);
            fields.readToEnd();
            return fields.found;
        } catch (IOException | RuntimeException noJson) {
            return SecretText.in(body);
        }
    }

    private void readToEnd() throws IOException {
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT, START_ARRAY -> enter();
                case END_OBJECT, END_ARRAY -> leave();
                case VALUE_STRING -> string();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
                default -> {
                    // A name, or a literal, which is no secret.
                }
            }
        }
    }

    private void enter() throws IOException {
        if (secretName == null && SecretNames.isSecret(parser.currentName())) {
            secretName = parser.currentName();
            secretDepth = depth;
        }
        depth++;
    }

    private void leave() {
        depth--;
        if (secretName != null && depth == secretDepth) {
            secretName = null;
        }
    }

    private void string() throws IOException {
        int start = start() + 1;
        parser.finishToken();
        int end = end() - 1;
        if (isSecret()) {
            add(start, end, true, "");
        } else {
            found.addAll(SecretText.within(body, start, end));
        }
    }

    private void number() throws IOException {
        int start = start();
        parser.finishToken();
        if (isSecret()) {
            add(start, end(), false, "\"\"");
        }
    }

    private boolean isSecret() throws IOException {
        return secretName != null || SecretNames.isSecret(parser.currentName());
    }

    private void add(int start, int end, boolean isQuoted, String replacement) throws IOException {
        String name = secretName == null ? parser.currentName() : secretName;
        boolean isTopLevel = secretName == null && depth == 1;
        found.add(new SecretField(name, isTopLevel, start, end, isQuoted, replacement));
    }

    private int start() throws IOException {
        return place(parser.currentTokenLocation());
    }

    private int end() throws IOException {
        return place(parser.currentLocation());
    }

    /// A parser that treats the bytes as UTF-16 has no byte offsets.
    private static int place(JsonLocation location) throws IOException {
        long place = location.getByteOffset();
        if (place < 0) {
            throw new IOException("not read as UTF-8");
        }
        return Math.toIntExact(place);
    }
}
