package com.fkstrading.streams.validate;

import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.PositionDirection;
import com.fkstrading.contract.signal.terms.SignalAction;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.SignalSize;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.intent.Intent;
import com.fkstrading.streams.intent.Stated;
import com.fkstrading.streams.intent.StatedSize;
import com.fkstrading.streams.intent.Wish;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an alert's action and positions mean together, on a spot market: the one place where that
/// is decided, for all families. Positions are the strategy's around the order; spot has no short,
/// so a position that was short is none, and one that gets short is closed.
///
/// @param size null for a close of all that is held, for a cancel and for a heartbeat
record Meaning(SignalSide side, SignalAction action, @Nullable StatedSize size) {

    private static final String RULE = "spot-position";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// @throws InvalidAlert when they contradict each other, or need a short
    static Meaning of(Intent intent) {
        var wish = intent.wish().value();
        if (wish.side() == SignalSide.CANCEL || wish.side() == SignalSide.HEARTBEAT) {
            return new Meaning(wish.side(), wish.action(), null);
        }
        var after = intent.positions().after();
        var before = intent.positions().before();
        if (after == null) {
            return before == null ? alone(intent) : afterUnknown(intent, before);
        }
        return switch (after.value()) {
            case FLAT -> toFlat(intent, after);
            case LONG -> toLong(intent, after);
            case SHORT -> toShort(intent, after);
        };
    }

    private Meaning(Intent intent) {
        this(intent.wish().value().side(), intent.wish().value().action(), intent.size());
    }

    private Meaning as(SignalSide other, SignalAction meant) {
        return new Meaning(other, meant, size);
    }

    /// An exit of a part is no exit.
    private static Meaning alone(Intent intent) {
        var meaning = new Meaning(intent);
        return meaning.action == SignalAction.EXIT && meaning.isPart()
                ? meaning.as(SignalSide.CLOSE, SignalAction.REDUCE)
                : meaning;
    }

    private boolean isPart() {
        var other = otherSize();
        return size != null
                && !(other != null
                        && other.unit() == SignalSize.Unit.PERCENT_OF_POSITION
                        && other.amount().compareTo(HUNDRED) == 0);
    }

    /// A quantity that also closes a short is more than is meant.
    private static Meaning afterUnknown(Intent intent, Stated<PositionDirection> before) {
        if (before.value() == PositionDirection.SHORT) {
            throw unsupported(before, "long or flat where market_position is not stated");
        }
        var meaning = alone(intent);
        if (meaning.action != SignalAction.TRADE) {
            return meaning;
        }
        boolean isLong = before.value() == PositionDirection.LONG;
        if (meaning.side == SignalSide.BUY) {
            return meaning.as(SignalSide.BUY, isLong ? SignalAction.ADD : SignalAction.ENTER);
        }
        if (!isLong) {
            throw unsupported(before, "long before a sale; spot has no short");
        }
        return meaning.as(SignalSide.CLOSE, SignalAction.REDUCE);
    }

    private static Meaning toFlat(Intent intent, Stated<PositionDirection> after) {
        if (intent.wish().value().side() == SignalSide.BUY) {
            throw unsupported(after, "long after a purchase; spot has no short to cover");
        }
        return new Meaning(intent).as(SignalSide.CLOSE, SignalAction.EXIT);
    }

    private static Meaning toLong(Intent intent, Stated<PositionDirection> after) {
        var wish = intent.wish().value();
        if (wish.equals(Wish.EXIT)) {
            throw InvalidAlert.conflict(intent.wish().field(), after.field());
        }
        var before = intent.positions().before();
        var meaning = new Meaning(intent);
        if (wish.side() != SignalSide.BUY) {
            return meaning.as(SignalSide.CLOSE, SignalAction.REDUCE);
        }
        if (before == null) {
            return meaning;
        }
        return switch (before.value()) {
            case FLAT -> meaning.as(SignalSide.BUY, SignalAction.ENTER);
            case LONG -> meaning.as(SignalSide.BUY, SignalAction.ADD);
            case SHORT -> fromShort(intent, before);
        };
    }

    /// TradingView's quantity of a reversal also closes the short, which was never opened here. So
    /// the position after it counts.
    private static Meaning fromShort(Intent intent, Stated<PositionDirection> before) {
        var target = intent.positions().sizeAfter();
        if (target == null) {
            throw unsupported(
                    before, "market_position_size beside it: the quantity also closes a short");
        }
        var size = new SignalSize(SignalSize.Unit.TARGET_POSITION, target.value());
        return new Meaning(
                SignalSide.BUY, SignalAction.FLIP, new StatedSize(null, size, target.field()));
    }

    /// From long to short, the long is closed, whole: not to close it would be the greater risk.
    private static Meaning toShort(Intent intent, Stated<PositionDirection> after) {
        var before = intent.positions().before();
        if (before == null || before.value() != PositionDirection.LONG) {
            throw unsupported(after, "long or flat; spot has no short");
        }
        if (intent.wish().value().side() == SignalSide.BUY) {
            throw InvalidAlert.conflict(intent.wish().field(), after.field());
        }
        return new Meaning(SignalSide.CLOSE, SignalAction.FLIP, null);
    }

    @Nullable Quantity quantity() {
        return size == null ? null : size.quantity();
    }

    @Nullable SignalSize otherSize() {
        return size == null ? null : size.size();
    }

    Map<String, String> compared(Intent intent, String family) {
        return Map.of(
                "family", family,
                "action", intent.wish().field().trimmed(),
                "marketPosition", text(intent.positions().after()),
                "previousPosition", text(intent.positions().before()));
    }

    private static String text(@Nullable Stated<PositionDirection> position) {
        return position == null ? "" : position.field().trimmed();
    }

    private static InvalidAlert unsupported(Stated<?> stated, String expected) {
        return InvalidAlert.field(DenialReason.UNSUPPORTED_FIELD, RULE, stated.field(), expected);
    }
}
