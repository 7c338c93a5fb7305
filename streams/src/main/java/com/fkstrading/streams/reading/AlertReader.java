package com.fkstrading.streams.reading;

import com.fkstrading.contract.StorableText;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.Repair;
import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.Field.Kind;
import com.fkstrading.streams.alert.InvalidAlert;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one alert: returns its fields, and notes each repair and finding on the way.
public final class AlertReader {

    /// A body of 64 KiB may have hundreds of `NaN`s; a few are enough to correct the script.
    private static final int MOST_REPAIRS = 20;

    private final Alert alert;
    private final Vocabulary vocabulary;
    private final List<NumberedField> protecting;
    private final List<Repair> repairs;
    private final List<Finding> findings = new ArrayList<>();

    public AlertReader(Alert alert, Vocabulary vocabulary) {
        this.alert = alert;
        this.vocabulary = vocabulary;
        this.protecting = protecting(alert, vocabulary);
        this.repairs = new ArrayList<>(alert.repairs());
    }

    /// What the fields of this name mean; empty if there is none.
    ///
    /// @param meaning reads one field
    /// @throws InvalidAlert when two fields mean different things, hold text that cannot be stored,
    ///     or TradingView left a placeholder
    public <T> Optional<T> find(FieldName name, Function<Field, T> meaning) {
        var fields = all(name);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        T agreed = meaning.apply(fields.getFirst());
        for (Field field : fields.subList(1, fields.size())) {
            if (!meaning.apply(field).equals(agreed)) {
                throw InvalidAlert.conflict(fields.getFirst(), field);
            }
        }
        return Optional.of(agreed);
    }

    /// As [#find], for a field that every alert needs.
    public <T> T require(FieldName name, Function<Field, T> meaning) {
        return find(name, meaning).orElseThrow(() -> missing(name));
    }

    public Optional<String> text(FieldName name) {
        return find(name, Field::trimmed);
    }

    /// Every value under the names, whether or not they agree.
    public List<Field> all(FieldName name) {
        var found = alert.find(vocabulary.names().of(name));
        found.forEach(AlertReader::requireFilledIn);
        found.forEach(AlertReader::requireStorable);
        return found;
    }

    /// As [#all], by the number in the fields' paths.
    public SortedMap<Integer, List<Field>> numbered(FieldName name) {
        var paths = vocabulary.names().of(name);
        var found = new TreeMap<Integer, List<Field>>();
        for (var field : protecting) {
            if (paths.contains(field.at().pattern())) {
                requireFilledIn(field.field());
                requireStorable(field.field());
                found.computeIfAbsent(field.at().number(), _ -> new ArrayList<>())
                        .add(field.field());
            }
        }
        return found;
    }

    /// The few fields that may occur several times, of all that the alert has.
    private static List<NumberedField> protecting(Alert alert, Vocabulary vocabulary) {
        var found = new ArrayList<NumberedField>();
        alert.fields()
                .forEach(
                        (path, field) -> {
                            var at = NumberedPath.of(path);
                            if (!field.isAbsent()
                                    && at.isPresent()
                                    && vocabulary.names().isProtection(at.get().pattern())) {
                                found.add(new NumberedField(at.get(), field));
                            }
                        });
        return found;
    }

    private record NumberedField(NumberedPath at, Field field) {}

    public void repair(String field, @Nullable String from, @Nullable String to) {
        if (repairs.size() < MOST_REPAIRS) {
            repairs.add(new Repair(field, from == null ? null : StorableText.escaped(from), to));
        }
    }

    /// Notes how a field was understood, if that is not literally its text.
    public void understood(Field field, String as) {
        if (!field.text().equals(as)) {
            repair(field.path(), field.text(), as);
        }
    }

    /// An indicator that has no value yet harms no order: only the field is dropped.
    public void dropNonNumbers() {
        alert.all().stream()
                .filter(field -> field.kind() == Kind.NON_NUMBER)
                .forEach(field -> repair(field.path(), field.text(), null));
    }

    public void found(String rule, Map<String, String> compared, String sentence) {
        findings.add(Finding.passed(Stage.VALIDATE, rule, compared, sentence));
    }

    public Alert alert() {
        return alert;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// As they are, for the fingerprint.
    public List<Field> unchecked(FieldName name) {
        return alert.find(vocabulary.names().of(name));
    }

    public List<Repair> repairs() {
        return repairs;
    }

    public List<Finding> findings() {
        return findings;
    }

    static void requireFilledIn(Field field) {
        if (field.text().contains("{{")) {
            throw InvalidAlert.field(
                    DenialReason.PLACEHOLDER_LEFT,
                    "filled-placeholders",
                    field,
                    "TradingView to have filled in the placeholder; it does so only"
                            + " in the alert's message box, and only known names");
        }
    }

    private static void requireStorable(Field field) {
        StorableText.firstRefused(field.trimmed())
                .ifPresent(
                        refused -> {
                            throw InvalidAlert.field(
                                    DenialReason.OUT_OF_RANGE,
                                    "storable-text",
                                    field,
                                    "text without %s, which a database or a log cannot hold"
                                            .formatted(refused));
                        });
    }

    /// @param others that may be there instead
    public InvalidAlert missing(FieldName name, FieldName... others) {
        String names =
                Stream.concat(Stream.of(name), Stream.of(others))
                        .flatMap(each -> vocabulary.names().accepted(each).stream())
                        .collect(Collectors.joining(", "));
        return new InvalidAlert(
                DenialReason.MISSING_FIELD,
                "required-fields",
                Map.of("field", name.label(), "accepted", names),
                name.label().toLowerCase(Locale.ROOT) + ": missing; expected one of " + names);
    }
}
