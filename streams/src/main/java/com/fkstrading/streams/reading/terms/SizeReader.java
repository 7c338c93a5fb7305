package com.fkstrading.streams.reading.terms;

import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.terms.SignalSize;
import com.fkstrading.contract.signal.terms.SignalSize.Unit;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.intent.StatedSize;
import com.fkstrading.streams.reading.AlertReader;
import com.fkstrading.streams.reading.Decimal;
import com.fkstrading.streams.reading.FieldName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads how much an alert wants traded. A size is never guessed: there is one, or the alert is
/// denied; only a close may go without, and then means all.
final class SizeReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String RULE = "one-size";

    private static final Map<FieldName, Unit> UNITS =
            new EnumMap<>(
                    Map.of(
                            FieldName.QUOTE_AMOUNT, Unit.QUOTE_AMOUNT,
                            FieldName.PERCENT_OF_EQUITY, Unit.PERCENT_OF_EQUITY,
                            FieldName.PERCENT_OF_POSITION, Unit.PERCENT_OF_POSITION,
                            FieldName.TARGET_POSITION, Unit.TARGET_POSITION));

    private SizeReader() {}

    /// @param isClose whether the size may be left out
    static @Nullable StatedSize read(AlertReader reader, boolean isClose) {
        var found = new ArrayList<StatedSize>();
        quantity(reader, isClose).ifPresent(found::add);
        UNITS.forEach((name, unit) -> other(reader, name, unit).ifPresent(found::add));
        if (found.size() > 1) {
            throw InvalidAlert.conflict(found.get(0).field(), found.get(1).field());
        }
        if (found.isEmpty() && !isClose) {
            throw reader.missing(
                    FieldName.QUANTITY,
                    FieldName.QUOTE_AMOUNT,
                    FieldName.PERCENT_OF_EQUITY,
                    FieldName.PERCENT_OF_POSITION,
                    FieldName.TARGET_POSITION);
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private static Optional<StatedSize> quantity(AlertReader reader, boolean isClose) {
        var unit = reader.find(FieldName.SIZE_UNIT, SizeReader::unit).orElse(Optional.empty());
        return reader.find(FieldName.QUANTITY, field -> quantity(reader, field, isClose))
                .map(
                        amount -> {
                            var field = reader.all(FieldName.QUANTITY).getFirst();
                            return unit.map(it -> StatedSize.of(size(it, amount, field), field))
                                    .orElseGet(() -> StatedSize.of(new Quantity(amount), field));
                        });
    }

    /// A close of 0 may mean nothing or all: it is not guessed.
    private static BigDecimal quantity(AlertReader reader, Field field, boolean isClose) {
        if (field.trimmed().endsWith("%")) {
            throw InvalidAlert.field(
                    DenialReason.NON_NUMERIC,
                    RULE,
                    field,
                    "a number of units such as 0.01, or the percentage in percent_of_equity or"
                            + " percent_of_position");
        }
        if (!isClose) {
            return Decimal.positive(reader, field);
        }
        var quantity = Decimal.signed(reader, field);
        if (quantity.signum() <= 0) {
            throw InvalidAlert.field(
                    DenialReason.OUT_OF_RANGE,
                    RULE,
                    field,
                    "more than 0, or no such field to close all that is held");
        }
        return quantity;
    }

    private static Optional<StatedSize> other(AlertReader reader, FieldName name, Unit unit) {
        return reader.find(
                        name,
                        field ->
                                switch (unit) {
                                    case TARGET_POSITION -> Decimal.notNegative(reader, field);
                                    case PERCENT_OF_EQUITY, PERCENT_OF_POSITION ->
                                            Decimal.percent(reader, field);
                                    case QUOTE_AMOUNT -> Decimal.positive(reader, field);
                                })
                .map(
                        amount -> {
                            var field = reader.all(name).getFirst();
                            return StatedSize.of(size(unit, amount, field), field);
                        });
    }

    private static SignalSize size(Unit unit, BigDecimal amount, Field field) {
        boolean isPercent = unit == Unit.PERCENT_OF_EQUITY || unit == Unit.PERCENT_OF_POSITION;
        if (isPercent && amount.compareTo(HUNDRED) > 0) {
            throw InvalidAlert.field(
                    DenialReason.OUT_OF_RANGE, RULE, field, "a percentage of at most 100");
        }
        return new SignalSize(unit, amount);
    }

    /// Empty for units of the base currency.
    private static Optional<Unit> unit(Field field) {
        return switch (field.trimmed().toLowerCase(Locale.ROOT)) {
            case "base",
                    "base_currency",
                    "contracts",
                    "units",
                    "fixed",
                    "fixed_quantity",
                    "quantity" ->
                    Optional.empty();
            case "quote", "quote_currency", "dollar_amount" -> Optional.of(Unit.QUOTE_AMOUNT);
            case "percent_of_equity" -> Optional.of(Unit.PERCENT_OF_EQUITY);
            case "percent_of_position", "percentage_position", "position_percent" ->
                    Optional.of(Unit.PERCENT_OF_POSITION);
            default ->
                    throw InvalidAlert.field(
                            DenialReason.UNSUPPORTED_FIELD,
                            RULE,
                            field,
                            String.join(
                                    ", ",
                                    List.of(
                                            "base",
                                            "quote",
                                            "percent_of_equity",
                                            "percent_of_position")));
        };
    }
}
