package com.fkstrading.streams.reading;

import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.Field.Kind;
import com.fkstrading.streams.alert.ForeignLetters;
import com.fkstrading.streams.alert.InvalidAlert;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks at every field that no rule reads: it is denied where it would change the order, and
/// otherwise ignored, by name.
public final class UnsupportedFields {

    private static final String RULE = "supported-fields";
    private static final int MOST_NAMED = 20;

    /// `legs[0].price` is legs, the number 0, and price.
    private static final Pattern SEGMENTS = Pattern.compile("[.\\[]");

    /// Bar values, plots and the like: what they contain has no meaning for the order.
    private static final Set<String> INFORMATION =
            Set.of(
                    "bar",
                    "bars",
                    "candle",
                    "ohlc",
                    "ohlcv",
                    "plot",
                    "plots",
                    "indicator",
                    "indicators",
                    "inputs",
                    "info",
                    "syminfo",
                    "meta",
                    "metadata",
                    "debug");

    /// Names that are read which may also contain others that are.
    private static final Set<String> PARENTS = Set.of("strategy");

    /// Names that concern the order at any depth, by their letters.
    private static final Set<String> ORDER_NAMES =
            EnumSet.of(
                            FieldName.ACTION,
                            FieldName.QUANTITY,
                            FieldName.ORDER_TYPE,
                            FieldName.LIMIT_PRICE,
                            FieldName.MARKET_POSITION)
                    .stream()
                    .flatMap(name -> FieldPaths.COMMON.of(name).stream())
                    .filter(path -> !path.equals("signal"))
                    .map(path -> UnsupportedField.lettersOf(path.substring(path.indexOf('.') + 1)))
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NON_NUMBERS =
            Set.of("nan", "na", "inf", "infinity", "-infinity", "+infinity");

    private final AlertReader reader;
    private final FieldPaths names;
    private final String account;

    /// @param account the one that the source trades for
    public UnsupportedFields(AlertReader reader, String account) {
        this.reader = reader;
        this.names = reader.vocabulary().names();
        this.account = account;
    }

    /// Whether the field of a stop or a target says that there is none: templates write 0 or false.
    public static boolean statesNone(Field field) {
        return UnsupportedField.PROTECTION.isHarmless(field);
    }

    /// @throws InvalidAlert for the first field that requests what is not supported
    public void deny() {
        var unread =
                reader.alert().fields().entrySet().stream()
                        .filter(entry -> !isRead(entry.getKey()))
                        .filter(entry -> !entry.getValue().isAbsent())
                        .toList();
        unread.forEach(entry -> require(entry.getKey(), entry.getValue()));
        String ignored =
                unread.stream()
                        .limit(MOST_NAMED)
                        .map(entry -> entry.getValue().path())
                        .collect(Collectors.joining(", "));
        reader.found(
                RULE,
                ignored.isEmpty() ? Map.of() : Map.of("ignored", ignored),
                "No field requests what is not supported.");
    }

    private boolean isRead(String path) {
        return names.isRead(path)
                || NumberedPath.of(path).filter(it -> names.isRead(it.pattern())).isPresent();
    }

    private void require(String path, Field field) {
        String instead = reader.vocabulary().refused().get(path);
        if (instead != null) {
            throw InvalidAlert.field(DenialReason.UNSUPPORTED_FIELD, RULE, field, instead);
        }
        if (reader.vocabulary().ignored().contains(path)) {
            return;
        }
        List<String> segments = SEGMENTS.splitAsStream(path).toList();
        if (segments.isEmpty()) {
            // A name of nothing but dots.
            return;
        }
        if (INFORMATION.contains(segments.getFirst()) && segments.size() > 1) {
            return;
        }
        requireNoPartOfAValue(path, field);
        String letters = "";
        for (int i = 0; i < segments.size(); i++) {
            boolean isLast = i == segments.size() - 1;
            letters = UnsupportedField.lettersOf(segments.get(i));
            UnsupportedField.of(letters)
                    .filter(unsupported -> !(isLast && isHarmless(unsupported, field)))
                    .ifPresent(unsupported -> deny(unsupported, field));
        }
        if (ORDER_NAMES.contains(letters)) {
            throw InvalidAlert.field(
                    DenialReason.UNSUPPORTED_FIELD,
                    RULE,
                    field,
                    "one of the known names, such as action, quantity, order_type, limit_price");
        }
    }

    /// A field that is read has one value. In an object or a list its meaning would be lost: the
    /// order of `limit_price: [60000]` would be one at the market's price.
    private void requireNoPartOfAValue(String path, Field field) {
        for (int end = 0; end < path.length(); end++) {
            if (path.charAt(end) != '.' && path.charAt(end) != '[') {
                continue;
            }
            String parent = path.substring(0, end);
            if (names.hasOneValue(parent) && !PARENTS.contains(parent)) {
                throw InvalidAlert.field(
                        DenialReason.UNSUPPORTED_FIELD,
                        RULE,
                        field,
                        "%s to be one value, not an object or a list".formatted(parent));
            }
        }
    }

    private static void deny(UnsupportedField unsupported, Field field) {
        AlertReader.requireFilledIn(field);
        boolean isNumber =
                field.kind() != Kind.NON_NUMBER
                        && !NON_NUMBERS.contains(field.trimmed().toLowerCase(Locale.ROOT));
        var reason =
                unsupported == UnsupportedField.REHEARSAL
                        ? DenialReason.TEST_ALERT
                        : DenialReason.UNSUPPORTED_FIELD;
        // An account's name may look right and be another.
        String letters =
                unsupported == UnsupportedField.OTHER_ACCOUNT
                        ? ForeignLetters.in(field.trimmed()).map("; this has "::concat).orElse("")
                        : "";
        throw InvalidAlert.field(
                isNumber ? reason : DenialReason.NON_NUMERIC,
                RULE,
                field,
                unsupported.expected() + letters);
    }

    private boolean isHarmless(UnsupportedField unsupported, Field field) {
        return switch (unsupported) {
            case OTHER_ACCOUNT -> field.trimmed().equals(account);
            default -> unsupported.isHarmless(field);
        };
    }
}
