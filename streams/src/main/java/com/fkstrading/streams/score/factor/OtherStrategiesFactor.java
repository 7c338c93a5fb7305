package com.fkstrading.streams.score.factor;

import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.signal.terms.SignalSide;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;

/// Whether the account's other strategies took the same side on the symbol within the last fifteen
/// minutes, or the opposite one: below 1 and above -1, the nearer to it the more of them agree. One
/// alone says little, and must not turn an ordinary alert down.
public final class OtherStrategiesFactor {

    public static final String NAME = "other-strategies";

    /// Counted besides as having no opinion.
    private static final int UNDECIDED = 2;

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
                                BigDecimal.valueOf(agreeing + conflicting + UNDECIDED),
                                LogOdds.SCALE,
                                RoundingMode.HALF_UP),
                Map.of(
                        "agreeing", String.valueOf(agreeing),
                        "conflicting", String.valueOf(conflicting)),
                "Other strategies: %d on the same side, %d on the opposite one"
                        .formatted(agreeing, conflicting));
    }
}
