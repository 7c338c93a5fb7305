package com.fkstrading.contract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text from outside as every downstream store can hold it. Postgres refuses NUL and unpaired
/// surrogates, a log line ends at a control character, and a bidirectional override makes a page
/// show another text than the one that is stored.
public final class StorableText {

    /// Of a name: an account, a source, a strategy.
    public static final int LONGEST_NAME = 100;

    private static final Pattern REFUSED =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{IsNoncharacter_Code_Point}\\x{FEFF}\\x{61C}"
                            + "\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
    private static final Pattern REFUSED_IN_LINES =
            Pattern.compile("[" + REFUSED + "&&[^\\n\\r\\t]]");

    private StorableText() {}

    /// The first character that is refused, as `U+0000`; empty where the whole text can be stored.
    public static Optional<String> firstRefused(String text) {
        if (isPlain(text)) {
            return Optional.empty();
        }
        var refused = REFUSED.matcher(text);
        return refused.find()
                ? Optional.of("U+%04X".formatted(refused.group().codePointAt(0)))
                : Optional.empty();
    }

    /// Whether the text can name an account, a source or a signal.
    public static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && firstRefused(text).isEmpty();
    }

    /// Each refused character as `\u0000`, so that what came can still be read.
    public static String escaped(String text) {
        return escaped(text, REFUSED);
    }

    /// As [#escaped], but lines and tabs stay: for a whole body, never for a single field.
    public static String escapedLines(String text) {
        return escaped(text, REFUSED_IN_LINES);
    }

    private static String escaped(String text, Pattern refused) {
        return isPlain(text)
                ? text
                : refused.matcher(text).replaceAll(it -> escape(it.group().codePointAt(0)));
    }

    /// Printable ASCII, as nearly all text from outside is: there the patterns find nothing, and
    /// searching it for each field of each alert would take most of the time to read one.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String escape(int c) {
        return Matcher.quoteReplacement((c <= 0xFFFF ? "\\u%04x" : "\\u{%x}").formatted(c));
    }
}
