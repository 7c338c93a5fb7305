package com.fkstrading.streams.reading;

import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.decision.Figures;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Reads one number, given as a number or as text. The size is checked on the text first: a few
/// bytes such as `1e999999999` would cost gigabytes once computed with.
public final class Decimal {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE](?<exponent>[+-]?\\d+))?");
    private static final int LONGEST_TEXT = 64;
    private static final int LONGEST_EXPONENT = 4;
    private static final int MOST_DIGITS = 30;
    private static final int MOST_DECIMALS = 18;
    private static final String RULE = "sane-amounts";

    private Decimal() {}

    public static BigDecimal positive(AlertReader reader, Field field) {
        BigDecimal value = read(reader, field);
        if (value.signum() <= 0) {
            throw outOfRange(field, "more than 0");
        }
        return value;
    }

    /// More than 0, with a percent sign or without.
    public static BigDecimal percent(AlertReader reader, Field field) {
        String text = field.trimmed();
        if (!text.endsWith("%")) {
            return positive(reader, field);
        }
        String number = text.substring(0, text.length() - 1);
        var value = positive(reader, new Field(field.path(), field.kind(), number));
        reader.understood(field, Figures.plain(value));
        return value;
    }

    public static BigDecimal signed(AlertReader reader, Field field) {
        return read(reader, field);
    }

    public static BigDecimal notNegative(AlertReader reader, Field field) {
        BigDecimal value = read(reader, field);
        if (value.signum() < 0) {
            throw outOfRange(field, "0 or more");
        }
        return value;
    }

    public static BigDecimal within(
            AlertReader reader, Field field, BigDecimal low, BigDecimal high) {
        BigDecimal value = read(reader, field);
        if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
            throw outOfRange(field, "a number from " + low + " to " + high);
        }
        return value;
    }

    private static BigDecimal read(AlertReader reader, Field field) {
        String text = field.trimmed();
        requireNumber(field, text);
        BigDecimal value = new BigDecimal(text).stripTrailingZeros();
        int wholeDigits = Math.max(0, value.precision() - value.scale());
        int decimals = Math.max(0, value.scale());
        if (decimals > MOST_DECIMALS || wholeDigits + decimals > MOST_DIGITS) {
            throw tooLong(field);
        }
        if (text.length() != field.text().length()) {
            reader.understood(field, Figures.plain(value));
        }
        return value;
    }

    private static void requireNumber(Field field, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw tooLong(field);
        }
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            throw InvalidAlert.field(
                    DenialReason.NON_NUMERIC,
                    RULE,
                    field,
                    "a decimal number with a point, such as 0.01");
        }
        String exponent = number.group("exponent");
        if (exponent != null && exponent.length() > LONGEST_EXPONENT) {
            throw tooLong(field);
        }
    }

    private static InvalidAlert tooLong(Field field) {
        return outOfRange(
                field,
                "at most " + MOST_DIGITS + " digits, " + MOST_DECIMALS + " of them decimals");
    }

    private static InvalidAlert outOfRange(Field field, String expected) {
        return InvalidAlert.field(DenialReason.OUT_OF_RANGE, RULE, field, expected);
    }
}
