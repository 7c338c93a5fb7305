package com.fkstrading.paper.reply;

import com.fkstrading.paper.book.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// How amounts read: with eight decimals, as Binance writes them.
final class Decimals {

    private Decimals() {}

    /// Absent amounts read as zero.
    static String text(BigDecimal amount) {
        var value = amount == null ? BigDecimal.ZERO : amount;
        return value.setScale(Instrument.PRECISION, RoundingMode.HALF_UP).toPlainString();
    }
}
