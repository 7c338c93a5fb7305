package com.fkstrading.streams.alert;

import com.fkstrading.contract.StorableText;
import com.fkstrading.streams.alert.Field.Kind;
import java.util.SortedMap;
import java.util.TreeMap;

/// Gathers the fields of one body, in bounds.
final class FieldMap {

    private final SortedMap<String, Field> fields = new TreeMap<>();
    private int pathCharacters;

    /// A name that occurs twice is ambiguous, so the body is refused.
    void add(String path, Kind kind, String text) {
        pathCharacters += path.length();
        if (fields.size() == AlertParser.MOST_FIELDS
                || pathCharacters > AlertParser.MOST_PATH_CHARACTERS) {
            throw AlertParser.unreadable(
                    "more than %s fields, or more than %s characters in their names"
                            .formatted(AlertParser.MOST_FIELDS, AlertParser.MOST_PATH_CHARACTERS));
        }
        var field = new Field(StorableText.escaped(path), kind, text);
        if (fields.put(lowerCase(path), field) != null) {
            throw AlertParser.unreadable("'" + path + "' occurs twice");
        }
    }

    SortedMap<String, Field> all() {
        return fields;
    }

    /// ASCII only: other letters may get longer, or become part of a known name.
    private static String lowerCase(String path) {
        var lower = path.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] >= 'A' && lower[i] <= 'Z') {
                lower[i] += 'a' - 'A';
            }
        }
        return new String(lower);
    }
}
