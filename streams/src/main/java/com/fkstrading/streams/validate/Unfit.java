package com.fkstrading.streams.validate;

import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.Finding;
import com.fkstrading.contract.signal.Stage;
import java.util.Map;

/// Why an alert cannot be acted on. Thrown by the readers of single fields and caught in one place,
/// [Validate]; it never leaves this package.
final class Unfit extends RuntimeException {

    private final transient DenialReason reason;
    private final transient Finding finding;

    Unfit(DenialReason reason, String rule, Map<String, String> compared, String sentence) {
        super(sentence, null, false, false);
        this.reason = reason;
        this.finding = Finding.denied(Stage.VALIDATE, rule, compared, sentence);
    }

    static Unfit field(DenialReason reason, String rule, Field field, String expected) {
        return new Unfit(
                reason,
                rule,
                Map.of("field", field.path(), "found", field.shown()),
                field.path() + ": " + field.shown() + "; expected " + expected);
    }

    DenialReason reason() {
        return reason;
    }

    Finding finding() {
        return finding;
    }
}
