package com.fkstrading.streams.alert;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// What of a text is not ASCII, by code point and by the name that Unicode gave it for good. Many
/// such letters look like others, so a name that has one is another name, and nobody sees why.
public final class ForeignLetters {

    private static final int MOST_SHOWN = 8;

    /// Of a body of 64 KiB the beginning is looked at: no name and no sentence is longer.
    private static final int LONGEST = 1_000;

    private ForeignLetters() {}

    /// Letters, digits and all else, such as `U+0410 CYRILLIC CAPITAL LETTER A`; empty for ASCII.
    public static Optional<String> in(String text) {
        return in(text, c -> c > '~');
    }

    /// Letters alone: what is written for people may have signs of any kind.
    public static Optional<String> lettersIn(String text) {
        return in(text, c -> c > '~' && Character.isLetter(c));
    }

    private static Optional<String> in(String text, IntPredicate foreign) {
        String shown =
                text.substring(0, Math.min(text.length(), LONGEST))
                        .codePoints()
                        .filter(foreign)
                        .distinct()
                        .limit(MOST_SHOWN)
                        .mapToObj(ForeignLetters::shown)
                        .collect(Collectors.joining(", "));
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown);
    }

    private static String shown(int c) {
        String name = Character.getName(c);
        return "U+%04X".formatted(c) + (name == null ? "" : " " + name);
    }
}
