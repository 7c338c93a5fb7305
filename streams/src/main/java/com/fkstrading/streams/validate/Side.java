package com.fkstrading.streams.validate;

import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.SignalSide;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the alert wants done.
final class Side {

    private static final Set<String> BUY = Set.of("buy", "long");
    private static final Set<String> SELL = Set.of("sell", "short");
    private static final Set<String> CLOSE = Set.of("close", "exit", "flat");
    private static final String KNOWN = "buy, long, sell, short, close, exit or flat";

    private Side() {}

    static SignalSide of(Reading reading) {
        Field action = reading.require(Name.ACTION);
        SignalSide said = said(action);
        String position = reading.text(Name.MARKET_POSITION).orElse("");
        SignalSide meant = meant(said, position);
        noteRepair(reading, action, said, meant);
        reading.found(
                "known-action",
                Map.of("action", action.trimmed(), "marketPosition", position),
                "The alert wants to " + meant.name().toLowerCase(Locale.ROOT) + ".");
        return meant;
    }

    private static SignalSide said(Field action) {
        String word = action.trimmed().toLowerCase(Locale.ROOT);
        if (BUY.contains(word)) {
            return SignalSide.BUY;
        }
        if (SELL.contains(word)) {
            return SignalSide.SELL;
        }
        if (CLOSE.contains(word)) {
            return SignalSide.CLOSE;
        }
        throw Unfit.field(DenialReason.UNKNOWN_ACTION, "known-action", action, KNOWN);
    }

    /// A strategy that sells and is flat afterwards leaves its position; spot knows no short.
    private static SignalSide meant(SignalSide said, String position) {
        return said == SignalSide.SELL && position.equalsIgnoreCase("flat")
                ? SignalSide.CLOSE
                : said;
    }

    private static void noteRepair(
            Reading reading, Field action, SignalSide said, SignalSide meant) {
        if (said != meant || !action.text().equalsIgnoreCase(meant.name())) {
            reading.repair(action.path(), action.text(), meant.name());
        }
    }
}
