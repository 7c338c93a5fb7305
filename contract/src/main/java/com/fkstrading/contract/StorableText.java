package com.fkstrading.contract;

import java.util.Optional;
import java.util.function.IntPredicate;

/// Text from outside as every downstream store can hold it. Postgres refuses NUL and unpaired
/// surrogates, a log line ends at a control character, and a bidirectional override makes a page
/// show another text than the one that is stored.
public final class StorableText {

    /// Of a name: an account, a source, a strategy.
    public static final int LONGEST_NAME = 100;

    private static final String DIRECTIONS = "\u061C\u200E\u200F";

    private StorableText() {}

    /// The first character that is refused, as `U+0000`; empty where the whole text can be stored.
    public static Optional<String> firstRefused(String text) {
        if (isPlain(text, false)) {
            return Optional.empty();
        }
        return text.codePoints()
                .filter(StorableText::isRefused)
                .mapToObj("U+%04X"::formatted)
                .findFirst();
    }

    /// Whether the text can name an account, a source or a signal.
    public static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && firstRefused(text).isEmpty();
    }

    /// Each refused character as `\u0000`, so that what came can still be read.
    public static String escaped(String text) {
        return isPlain(text, false) ? text : escaped(text, StorableText::isRefused);
    }

    /// As [#escaped], but lines and tabs stay: for a whole body, never for a single field.
    public static String escapedLines(String text) {
        return isPlain(text, true) ? text : escaped(text, c -> isRefused(c) && !isLineOrTab(c));
    }

    private static String escaped(String text, IntPredicate refused) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        c -> {
                            if (refused.test(c)) {
                                escaped.append((c <= 0xFFFF ? "\\u%04x" : "\\u{%x}").formatted(c));
                            } else {
                                escaped.appendCodePoint(c);
                            }
                        });
        return escaped.toString();
    }

    /// Printable ASCII, as nearly all text from outside is: looking at each code point of each
    /// field of each alert would take most of the time to read one.
    private static boolean isPlain(String text, boolean hasLines) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c > '~') && !(hasLines && isLineOrTab(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLineOrTab(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isRefused(int c) {
        if (c >= ' ' && c <= '~') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default ->
                    isNoncharacter(c)
                            || c == 0xFEFF
                            || DIRECTIONS.indexOf(c) >= 0
                            || (c >= 0x202A && c <= 0x202E)
                            || (c >= 0x2066 && c <= 0x2069);
        };
    }

    private static boolean isNoncharacter(int c) {
        return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    }
}
