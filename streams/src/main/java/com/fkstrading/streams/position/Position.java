package com.fkstrading.streams.position;

import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderSide;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/// What an account holds of one symbol's base currency, through orders of ours.
///
/// @param quantity less what the exchange kept as commission
/// @param cost what `quantity` was bought for, in the quote currency
/// @param reserved what open sell orders may still sell of it
/// @param pending what open purchases may still add to it
public record Position(Quantity quantity, Notional cost, Quantity reserved, Quantity pending) {

    public static final Position NONE =
            new Position(Quantity.ZERO, new Notional(BigDecimal.ZERO), Quantity.ZERO);

    private static final int COST_SCALE = 12;

    /// In a store of an earlier version nothing is reserved.
    public Position {
        reserved = Objects.requireNonNullElse(reserved, Quantity.ZERO);
        pending = Objects.requireNonNullElse(pending, Quantity.ZERO);
    }

    /// Without open purchases.
    public Position(Quantity quantity, Notional cost, Quantity reserved) {
        this(quantity, cost, reserved, Quantity.ZERO);
    }

    /// What no open order reserves.
    public Quantity available() {
        return quantity.minus(reserved);
    }

    Position reserving(OrderSide side, Quantity amount) {
        return switch (side) {
            case SELL -> new Position(quantity, cost, reserved.plus(amount), pending);
            case BUY -> new Position(quantity, cost, reserved, pending.plus(amount));
        };
    }

    Position releasing(OrderSide side, Quantity amount) {
        return switch (side) {
            case SELL -> new Position(quantity, cost, reserved.minus(amount), pending);
            case BUY -> new Position(quantity, cost, reserved, pending.minus(amount));
        };
    }

    Position bought(Quantity received, Notional paid) {
        return new Position(
                quantity.plus(received),
                new Notional(cost.value().add(paid.value())),
                reserved,
                pending);
    }

    /// More may be sold than is held here, where the account holds some from elsewhere.
    Position sold(Quantity amount) {
        var left = quantity.minus(amount);
        return new Position(left, costOf(left), reserved, pending);
    }

    /// What a part of this position was bought for.
    public Notional costOf(Quantity part) {
        if (quantity.isZero()) {
            return NONE.cost;
        }
        var counted = part.value().min(quantity.value());
        return new Notional(
                cost.value()
                        .multiply(counted)
                        .divide(quantity.value(), COST_SCALE, RoundingMode.HALF_EVEN));
    }
}
