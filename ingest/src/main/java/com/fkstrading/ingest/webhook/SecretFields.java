package com.fkstrading.ingest.webhook;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The field names under which senders put secrets into a body, in any case of letters.
final class SecretFields {

    private static final Set<String> PROVING = Set.of("secret", "passphrase", "key", "token");
    private static final Set<String> HIDDEN =
            Set.of("secret", "passphrase", "key", "token", "auth_key");

    /// `token=…` in text and forms; the value is group 1.
    static final Pattern IN_TEXT =
            Pattern.compile(
                    "(?i)(?:^|[;&\\r\\n])[ \\t]*(?:secret|passphrase|key|token|auth_key)"
                            + "[ \\t]*[=:]([^;&\\r\\n]*)");

    private SecretFields() {}

    /// The secrets that a JSON body claims to know, at its top level.
    static List<String> claimed(byte[] body) {
        return JsonScan.of(body).stream()
                .filter(piece -> isIn(PROVING, piece.field()))
                .map(piece -> JsonScan.text(body, piece))
                .toList();
    }

    /// Whether the field's value must not go on; null is no field.
    static boolean hides(String field) {
        return isIn(HIDDEN, field);
    }

    private static boolean isIn(Set<String> names, String field) {
        return field != null && names.contains(field.toLowerCase(Locale.ROOT));
    }
}
