package com.fkstrading.streams.reading.terms;

import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.InvalidAlert;
import java.util.Locale;

/// A field that says one of a few words, in any case.
final class Word {

    private Word() {}

    static String of(Field field) {
        return field.trimmed().toLowerCase(Locale.ROOT);
    }

    static boolean truth(Field field, String rule) {
        return switch (of(field)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default ->
                    throw InvalidAlert.field(
                            DenialReason.OUT_OF_RANGE, rule, field, "true or false");
        };
    }
}
