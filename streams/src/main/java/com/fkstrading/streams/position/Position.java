package com.fkstrading.streams.position;

import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.streams.position.OpenOrder.Assets;
import java.math.BigDecimal;
import java.math.MathContext;
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
/// @param paid what `cost` was worth in dollars when it was paid; null where that is not known of
///     a part, until nothing is left
public record Position(
        Quantity quantity,
        Notional cost,
        Quantity reserved,
        Quantity pending,
        Exposure exposure,
        @Nullable Assets assets,
        @Nullable BigDecimal paid) {

    public static final Position NONE =
            new Position(
                    Quantity.ZERO,
                    new Notional(BigDecimal.ZERO),
                    Quantity.ZERO,
                    Quantity.ZERO,
                    Exposure.NONE,
                    null,
                    BigDecimal.ZERO);

    private static final int COST_SCALE = 12;
    private static final MathContext RATE = new MathContext(20, RoundingMode.HALF_EVEN);

    /// In a store of an earlier version nothing is reserved, and the exposure is not known.
    public Position {
        reserved = Objects.requireNonNullElse(reserved, Quantity.ZERO);
        pending = Objects.requireNonNullElse(pending, Quantity.ZERO);
        if (exposure == null) {
            exposure = quantity.isZero() ? Exposure.NONE : Exposure.unknown();
        }
        if (quantity.isZero()) {
            paid = BigDecimal.ZERO;
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
        return new Position(quantity, cost, otherReserved, otherPending, exposure, assets, paid);
    }

    /// @param value of the order that bought it, which no longer puts its part at risk
    Position bought(FilledTrades trades, DollarValue value) {
        if (trades.quantity().isZero()) {
            return this;
        }
        var dollars = value.dollars(trades.value().value());
        return new Position(
                quantity.plus(trades.received()),
                new Notional(cost.value().add(trades.value().value())),
                reserved,
                pending,
                exposure.plus(value.exposure(trades.quantity())),
                assets,
                paid == null || dollars == null ? null : paid.add(dollars).stripTrailingZeros());
    }

    /// @param others that its market trades
    Position in(@Nullable Assets others) {
        return new Position(quantity, cost, reserved, pending, exposure, others, paid);
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
                left.isZero() ? null : assets,
                paid == null || left.isZero() ? null : shareOf(paid, left).stripTrailingZeros());
    }

    /// At which one unit of the quote currency was valued when this was bought, on average by what
    /// was paid; empty where that is not known.
    public Optional<BigDecimal> dollarRate() {
        return paid == null || cost.value().signum() == 0
                ? Optional.empty()
                : Optional.of(paid.divide(cost.value(), RATE));
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
