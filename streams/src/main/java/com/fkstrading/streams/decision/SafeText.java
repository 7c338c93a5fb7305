package com.fkstrading.streams.decision;

import java.util.OptionalInt;

/// Which characters a text from outside may hold. Postgres refuses NUL and unpaired surrogates, a
/// log line ends at a control character, and a bidirectional override makes a page show another
/// text than the one that is stored.
public final class SafeText {

    /// Of a name: an account, a source, a strategy.
    public static final int LONGEST_NAME = 100;

    private SafeText() {}

    /// The first code point that is refused; empty where the whole text can be stored.
    public static OptionalInt firstRefused(String text) {
        return text.codePoints().filter(SafeText::isRefused).findFirst();
    }

    /// Whether the text can name an account, a source or a signal.
    public static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && firstRefused(text).isEmpty();
    }

    /// Each refused character as `\u0000`, so that what came can still be read.
    public static String escaped(String text) {
        return escaped(text, false);
    }

    /// As [#escaped], but lines and tabs stay: for a whole body, never for a single field.
    public static String escapedLines(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean lines) {
        if (firstRefused(text).isEmpty()) {
            return text;
        }
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        c -> {
                            if (isRefused(c) && !(lines && isLineOrTab(c))) {
                                escaped.append(
                                        c <= 0xFFFF
                                                ? "\\u%04x".formatted(c)
                                                : "\\u{%x}".formatted(c));
                            } else {
                                escaped.appendCodePoint(c);
                            }
                        });
        return escaped.toString();
    }

    private static boolean isLineOrTab(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isRefused(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            case Character.FORMAT -> isDirectional(c) || c == 0xFEFF;
            default -> (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        };
    }

    /// Marks, embeddings, overrides and isolates of the bidirectional algorithm.
    private static boolean isDirectional(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }
}
