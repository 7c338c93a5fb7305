package com.fkstrading.streams.validate;

import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.Finding;
import com.fkstrading.contract.signal.Repair;
import com.fkstrading.contract.signal.Stage;
import com.fkstrading.streams.validate.Field.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The reading of one alert: hands out its fields, and notes each repair and finding on the way.
final class Reading {

    /// A body of 64 KiB may hold thousands of `NaN`s; the author mends his script after a few.
    private static final int MOST_REPAIRS = 20;

    private final Alert alert;
    private final List<Repair> repairs = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Reading(Alert alert) {
        this.alert = alert;
    }

    /// @throws Unfit when TradingView left a placeholder in the field
    Optional<Field> find(Name name) {
        Optional<Field> field = alert.find(name);
        field.filter(it -> it.text().contains("{{"))
                .ifPresent(
                        it -> {
                            throw Unfit.field(
                                    DenialReason.PLACEHOLDER_LEFT,
                                    "filled-placeholders",
                                    it,
                                    "TradingView to have filled in the placeholder; it does so only"
                                            + " in the alert's message box, and only known names");
                        });
        return field;
    }

    /// @throws Unfit when no accepted name is there
    Field require(Name name) {
        return find(name)
                .orElseThrow(
                        () -> {
                            String names = String.join(", ", name.accepted());
                            return new Unfit(
                                    DenialReason.MISSING_FIELD,
                                    "required-fields",
                                    Map.of("field", name.label(), "accepted", names),
                                    name.label() + ": missing; expected one of " + names);
                        });
    }

    Optional<String> text(Name name) {
        return find(name).map(Field::trimmed);
    }

    void repair(String field, String from, String to) {
        if (repairs.size() < MOST_REPAIRS) {
            repairs.add(new Repair(field, from, to));
        }
    }

    /// Notes how a field was understood, when that is not literally what it said.
    void understood(Field field, String as) {
        if (!field.text().equals(as)) {
            repair(field.path(), field.text(), as);
        }
    }

    /// An indicator that has no value yet harms no order: only the field is dropped.
    void dropNonNumbers() {
        alert.all().stream()
                .filter(field -> field.kind() == Kind.NON_NUMBER)
                .forEach(field -> repair(field.path(), field.text(), null));
    }

    void found(String rule, Map<String, String> compared, String sentence) {
        findings.add(Finding.passed(Stage.VALIDATE, rule, compared, sentence));
    }

    Alert alert() {
        return alert;
    }

    List<Repair> repairs() {
        return repairs;
    }

    List<Finding> findings() {
        return findings;
    }
}
