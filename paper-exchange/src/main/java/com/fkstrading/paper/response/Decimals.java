package com.fkstrading.paper.response;

import com.fkstrading.paper.market.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Writes amounts as Binance does: with eight decimals.
public final class Decimals {

    private Decimals() {}

    /// Null is written as zero.
    public static String text(@Nullable BigDecimal amount) {
        var value = amount == null ? BigDecimal.ZERO : amount;
        return value.setScale(Instrument.PRECISION, RoundingMode.HALF_UP).toPlainString();
    }
}
