package com.fkstrading.streams.continuity;

import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.PositionDirection;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.StrategyPosition;
import com.fkstrading.contract.signal.ValidatedSignal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A strategy's newest alert that states a position.
///
/// @param time at which it fired, or was received where it does not state an earlier one: a clock
///     that is ahead must not make every later alert an older one
public record LastAlert(SignalId signalId, StrategyPosition position, Instant time) {

    /// Empty for an alert that states no position after its order.
    static Optional<LastAlert> of(ValidatedSignal signal, Instant eventTime) {
        var position = signal.claims().strategyPosition();
        var firedAt = signal.times().firedAt();
        return position == null || position.after() == null
                ? Optional.empty()
                : Optional.of(
                        new LastAlert(
                                signal.ref().signalId(),
                                position,
                                firedAt == null || firedAt.isAfter(eventTime)
                                        ? eventTime
                                        : firedAt));
    }

    /// Whether the other alert's position before its order is the one that this one left. What
    /// either does not state contradicts nothing.
    boolean leadsTo(StrategyPosition next) {
        boolean isSameDirection =
                position.after() == null
                        || next.before() == null
                        || position.after() == next.before();
        return isSameDirection && isSame(position.sizeAfter(), next.sizeBefore());
    }

    private static boolean isSame(@Nullable Quantity one, @Nullable Quantity other) {
        return one == null || other == null || one.value().compareTo(other.value()) == 0;
    }

    /// How it left the position.
    String left() {
        return text(position.after(), position.sizeAfter());
    }

    static String text(@Nullable PositionDirection direction, @Nullable Quantity size) {
        String word = direction == null ? "" : direction.name().toLowerCase(Locale.ROOT);
        return size == null ? word : (word + " " + size).strip();
    }
}
