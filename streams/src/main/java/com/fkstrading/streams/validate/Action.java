package com.fkstrading.streams.validate;

import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.SignalSide;
import com.fkstrading.streams.alert.AlertReader;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.FieldName;
import com.fkstrading.streams.alert.InvalidAlert;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the alert wants done. The market position is the strategy's after the order: it must agree
/// with the action, and spot has no short.
final class Action {

    private static final Set<String> BUY = Set.of("buy", "long");
    private static final Set<String> SELL = Set.of("sell", "short");
    private static final Set<String> CLOSE = Set.of("close", "exit", "flat");
    private static final String RULE = "known-action";
    private static final String KNOWN = "buy, long, sell, short, close, exit or flat";

    private Action() {}

    static SignalSide of(AlertReader reader) {
        SignalSide said = reader.require(FieldName.ACTION, Action::said);
        Field action = reader.all(FieldName.ACTION).getFirst();
        var positions = reader.all(FieldName.MARKET_POSITION);
        SignalSide meant = said;
        for (Field position : positions) {
            meant = meant(action, said, position);
        }
        reader.text(FieldName.MARKET_POSITION);
        if (said != meant || !action.text().equalsIgnoreCase(meant.name())) {
            reader.repair(action.path(), action.text(), meant.name());
        }
        String position = positions.isEmpty() ? "" : positions.getFirst().trimmed();
        reader.found(
                RULE,
                Map.of("action", action.trimmed(), "marketPosition", position),
                "The alert wants to " + meant.name().toLowerCase(Locale.ROOT) + ".");
        return meant;
    }

    private static SignalSide said(Field action) {
        String word = word(action);
        if (BUY.contains(word)) {
            return SignalSide.BUY;
        }
        if (SELL.contains(word)) {
            return SignalSide.SELL;
        }
        if (CLOSE.contains(word)) {
            return SignalSide.CLOSE;
        }
        throw InvalidAlert.field(DenialReason.UNKNOWN_ACTION, RULE, action, KNOWN);
    }

    private static SignalSide meant(Field action, SignalSide said, Field position) {
        return switch (word(position)) {
            case "long" -> {
                if (said == SignalSide.CLOSE) {
                    throw InvalidAlert.conflict(action, position);
                }
                yield said;
            }
            case "flat" -> {
                if (said == SignalSide.BUY) {
                    throw unsupported(
                            position, "long after a purchase; spot has no short to cover");
                }
                yield SignalSide.CLOSE;
            }
            default -> throw unsupported(position, "long or flat; spot has no short");
        };
    }

    private static InvalidAlert unsupported(Field position, String expected) {
        return InvalidAlert.field(
                DenialReason.UNSUPPORTED_FIELD, "spot-position", position, expected);
    }

    private static String word(Field field) {
        return field.trimmed().toLowerCase(Locale.ROOT);
    }
}
