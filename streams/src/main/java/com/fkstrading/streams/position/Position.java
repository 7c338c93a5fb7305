package com.fkstrading.streams.position;

import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.SignalTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// What an account holds of one symbol's base currency, through orders of ours.
///
/// @param quantity less what the exchange kept as commission
/// @param cost what `quantity` was bought for, in the quote currency
public record Position(Quantity quantity, Notional cost) {

    public static final Position NONE = new Position(Quantity.ZERO, new Notional(BigDecimal.ZERO));

    private static final int COST_SCALE = 12;

    /// Whether an order on these terms can only make the position smaller. What shrinks risk is
    /// not refused by confidence, rate or cap.
    public boolean isReducedBy(SignalTerms terms) {
        return switch (terms.side()) {
            case CLOSE -> true;
            case SELL -> terms.quantity().compareTo(quantity) <= 0;
            case BUY -> false;
        };
    }

    Position bought(Quantity received, Notional paid) {
        return new Position(quantity.plus(received), new Notional(cost.value().add(paid.value())));
    }

    /// More may be sold than is held here, where the account holds some from elsewhere.
    Position sold(Quantity amount) {
        var left = quantity.minus(amount);
        return left.isZero() ? NONE : new Position(left, costOf(left));
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
