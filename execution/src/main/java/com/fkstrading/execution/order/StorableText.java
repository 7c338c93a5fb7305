package com.fkstrading.execution.order;

import java.util.regex.Pattern;

/// Text as every store behind us can hold it: Postgres refuses U+0000, and half of a surrogate pair
/// has no UTF-8.
public final class StorableText {

    private static final char REPLACEMENT = '\uFFFD';

    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private StorableText() {}

    public static boolean isStorable(String text) {
        return text == null || !UNSTORABLE.matcher(text).find();
    }

    /// With a replacement character for each that cannot be stored; null stays null.
    public static String of(String text) {
        return isStorable(text)
                ? text
                : UNSTORABLE.matcher(text).replaceAll(Character.toString(REPLACEMENT));
    }
}
