package com.fkstrading.streams.reading.terms;

import com.fkstrading.contract.signal.PositionDirection;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.intent.Stated;
import com.fkstrading.streams.intent.StatedPositions;
import com.fkstrading.streams.intent.StatedSize;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.AlertReader;
import com.fkstrading.streams.reading.Decimal;
import com.fkstrading.streams.reading.FieldName;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The position after the order with its sign, as TradingView's `strategy.position_size` gives it.
/// The position before it follows from the quantity.
final class SignedPosition {

    private SignedPosition() {}

    /// Empty where the alert does not state it.
    static Optional<StatedPositions> of(
            AlertReader reader, Stated<Wish> wish, @Nullable StatedSize size) {
        return reader.find(FieldName.SIGNED_POSITION, field -> Decimal.signed(reader, field))
                .map(
                        after -> {
                            var field = reader.all(FieldName.SIGNED_POSITION).getFirst();
                            var quantity = size == null ? null : size.quantity();
                            var before =
                                    quantity == null
                                            ? null
                                            : before(wish.value(), after, quantity.value());
                            return new StatedPositions(
                                    before == null ? null : direction(before, field),
                                    direction(after, field),
                                    before == null ? null : new Stated<>(before.abs(), field),
                                    new Stated<>(after.abs(), field));
                        });
    }

    private static BigDecimal before(Wish wish, BigDecimal after, BigDecimal quantity) {
        return wish.side() == SignalSide.BUY ? after.subtract(quantity) : after.add(quantity);
    }

    private static Stated<PositionDirection> direction(BigDecimal position, Field field) {
        var direction =
                switch (position.signum()) {
                    case 1 -> PositionDirection.LONG;
                    case 0 -> PositionDirection.FLAT;
                    default -> PositionDirection.SHORT;
                };
        return new Stated<>(direction, field);
    }
}
