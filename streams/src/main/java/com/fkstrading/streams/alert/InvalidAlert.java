package com.fkstrading.streams.alert;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.DenialReason;
import java.util.Map;
import java.util.TreeMap;

/// Why an alert cannot be acted on. Thrown where a field is read, and caught in one place,
/// [com.fkstrading.streams.validate.Validate].
public final class InvalidAlert extends RuntimeException {

    private final transient DenialReason reason;
    private final transient Finding finding;

    public InvalidAlert(
            DenialReason reason, String rule, Map<String, String> compared, String sentence) {
        super(sentence, null, false, false);
        this.reason = reason;
        this.finding = Finding.denied(Stage.VALIDATE, rule, compared, sentence);
    }

    /// @param expected what the field may say, as the end of a sentence
    public static InvalidAlert field(
            DenialReason reason, String rule, Field field, String expected) {
        return new InvalidAlert(
                reason,
                rule,
                Map.of("field", field.path(), "found", field.shown()),
                field.path() + ": " + field.shown() + "; expected " + expected);
    }

    /// Two fields that contradict each other.
    public static InvalidAlert conflict(Field one, Field other) {
        String sentence =
                "%s: %s, but %s: %s; expected both to mean the same"
                        .formatted(one.path(), one.shown(), other.path(), other.shown());
        return new InvalidAlert(
                DenialReason.CONFLICTING_FIELDS,
                "agreeing-fields",
                Map.of(
                        "field", one.path(),
                        "found", one.shown(),
                        "otherField", other.path(),
                        "otherFound", other.shown()),
                sentence);
    }

    /// The same, with the family that the alert belongs to, and how its alerts should be.
    public InvalidAlert in(String family, String example) {
        var compared = new TreeMap<>(finding.compared());
        compared.put("family", family);
        compared.put("example", example);
        return new InvalidAlert(reason, finding.rule(), compared, finding.text());
    }

    public DenialReason reason() {
        return reason;
    }

    public Finding finding() {
        return finding;
    }
}
