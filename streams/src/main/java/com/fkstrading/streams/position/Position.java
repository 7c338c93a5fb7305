package com.fkstrading.streams.position;

import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.streams.position.OpenOrder.Assets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a strategy of an account holds of one symbol's base currency, through orders of ours.
///
/// @param quantity less what the exchange kept as commission
/// @param cost what `quantity` was bought for, in the quote currency
/// @param reserved what open sell orders may still sell of it
/// @param pending what open purchases may still add to it
/// @param exposure of `quantity`; null in a store of an earlier version
/// @param assets that the market trades, by the order that bought it; null where none had them
public record Position(
        Quantity quantity,
        Notional cost,
        Quantity reserved,
        Quantity pending,
        Exposure exposure,
        @Nullable Assets assets) {

    public static final Position NONE =
            new Position(
                    Quantity.ZERO,
                    new Notional(BigDecimal.ZERO),
                    Quantity.ZERO,
                    Quantity.ZERO,
                    Exposure.NONE,
                    null);

    private static final int COST_SCALE = 12;

    /// In a store of an earlier version nothing is reserved, and the exposure is not known.
    public Position {
        reserved = Objects.requireNonNullElse(reserved, Quantity.ZERO);
        pending = Objects.requireNonNullElse(pending, Quantity.ZERO);
        if (exposure == null) {
            exposure = quantity.isZero() ? Exposure.NONE : Exposure.unknown();
        }
    }

    /// Whether it says no more than [#NONE].
    public boolean isEmpty() {
        return quantity.isZero() && reserved.isZero() && pending.isZero();
    }

    /// What no open order reserves.
    public Quantity available() {
        return quantity.minus(reserved);
    }

    Position reserving(OrderSide side, Quantity amount) {
        return switch (side) {
            case SELL -> with(reserved.plus(amount), pending);
            case BUY -> with(reserved, pending.plus(amount));
        };
    }

    Position releasing(OrderSide side, Quantity amount) {
        return switch (side) {
            case SELL -> with(reserved.minus(amount), pending);
            case BUY -> with(reserved, pending.minus(amount));
        };
    }

    private Position with(Quantity otherReserved, Quantity otherPending) {
        return new Position(quantity, cost, otherReserved, otherPending, exposure, assets);
    }

    /// @param taken what the order that bought it no longer puts at risk
    Position bought(Quantity received, Notional paid, Exposure taken) {
        return new Position(
                quantity.plus(received),
                new Notional(cost.value().add(paid.value())),
                reserved,
                pending,
                exposure.plus(taken),
                assets);
    }

    /// @param others that its market trades
    Position in(@Nullable Assets others) {
        return new Position(quantity, cost, reserved, pending, exposure, others);
    }

    /// More may be sold than is held here, where the account holds some from elsewhere.
    Position sold(Quantity amount) {
        var left = quantity.minus(amount);
        return new Position(
                left,
                costOf(left),
                reserved,
                pending,
                exposureOf(left),
                left.isZero() ? null : assets);
    }

    /// At which one unit of the quote currency was valued when this was bought; empty where that is
    /// not known.
    public Optional<BigDecimal> dollarRate() {
        return exposure.unvalued() > 0 || cost.value().signum() == 0
                ? Optional.empty()
                : Optional.of(exposure.dollars().divide(cost.value(), COST_SCALE, RoundingMode.UP));
    }

    /// What a part of this position was bought for.
    public Notional costOf(Quantity part) {
        if (quantity.isZero()) {
            return NONE.cost;
        }
        return new Notional(shareOf(cost.value(), part));
    }

    /// What cannot be valued stays so until nothing is left.
    private Exposure exposureOf(Quantity left) {
        return left.isZero()
                ? Exposure.NONE
                : new Exposure(shareOf(exposure.dollars(), left), exposure.unvalued());
    }

    private BigDecimal shareOf(BigDecimal whole, Quantity part) {
        var counted = part.value().min(quantity.value());
        return whole.multiply(counted).divide(quantity.value(), COST_SCALE, RoundingMode.HALF_EVEN);
    }
}
