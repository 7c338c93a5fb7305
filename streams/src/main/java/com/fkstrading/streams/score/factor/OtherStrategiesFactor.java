package com.fkstrading.streams.score.factor;

import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.signal.terms.SignalSide;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;

/// Whether the account's other strategies took the same side on the symbol within the last fifteen
/// minutes, or the opposite one: from 1 down to -1.
public final class OtherStrategiesFactor {

    public static final String NAME = "other-strategies";

    private OtherStrategiesFactor() {}

    public static FactorValue of(ValidatedSignal signal, StrategySides sides, Instant eventTime) {
        var terms = signal.terms();
        if (!StrategySides.takesSide(terms)) {
            return FactorValue.unknown(NAME, "The signal takes no side");
        }
        var opposite = terms.side() == SignalSide.BUY ? SignalSide.SELL : SignalSide.BUY;
        long agreeing = sides.others(terms.strategy(), terms.side(), eventTime);
        long conflicting = sides.others(terms.strategy(), opposite, eventTime);
        if (agreeing + conflicting == 0) {
            return FactorValue.unknown(
                    NAME,
                    "No other strategy took a side on %s within %d minutes"
                            .formatted(terms.symbol(), StrategySides.WINDOW.toMinutes()));
        }
        return new FactorValue(
                NAME,
                BigDecimal.valueOf(agreeing - conflicting)
                        .divide(
                                BigDecimal.valueOf(agreeing + conflicting),
                                LogOdds.SCALE,
                                RoundingMode.HALF_UP),
                Map.of(
                        "agreeing", String.valueOf(agreeing),
                        "conflicting", String.valueOf(conflicting)),
                "Other strategies: %d on the same side, %d on the opposite one"
                        .formatted(agreeing, conflicting));
    }
}
