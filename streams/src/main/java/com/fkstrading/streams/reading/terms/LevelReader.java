package com.fkstrading.streams.reading.terms;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.terms.PriceLevel;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.reading.AlertReader;
import com.fkstrading.streams.reading.Decimal;
import java.math.BigDecimal;

/// Reads where a stop or a target is: a price, or a distance from the entry.
final class LevelReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private LevelReader() {}

    static PriceLevel price(AlertReader reader, Field field) {
        return PriceLevel.at(new Price(Decimal.positive(reader, field)));
    }

    static PriceLevel percent(AlertReader reader, Field field) {
        return PriceLevel.percent(Decimal.percent(reader, field));
    }

    static PriceLevel offset(AlertReader reader, Field field) {
        return PriceLevel.offset(Decimal.positive(reader, field));
    }

    static PriceLevel priceOrPercent(AlertReader reader, Field field) {
        return isPercent(field) ? percent(reader, field) : price(reader, field);
    }

    static PriceLevel priceOrPercentBelow(AlertReader reader, Field field) {
        return isPercent(field) ? percentBelow(reader, field) : price(reader, field);
    }

    /// Below the entry with a sign or without: -5 and 5 are one stop.
    static PriceLevel percentBelow(AlertReader reader, Field field) {
        String text = field.trimmed();
        var unsigned = new Field(field.path(), field.kind(), text.replaceFirst("^-", ""));
        var percent = Decimal.percent(reader, unsigned);
        if (percent.compareTo(HUNDRED) >= 0) {
            throw InvalidAlert.field(
                    DenialReason.OUT_OF_RANGE,
                    ProtectionReader.RULE,
                    field,
                    "a percentage of less than 100");
        }
        if (text.startsWith("-")) {
            reader.understood(field, unsigned.text());
        }
        return PriceLevel.percent(percent);
    }

    private static boolean isPercent(Field field) {
        return field.trimmed().endsWith("%");
    }
}
