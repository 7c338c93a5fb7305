package com.fkstrading.streams.position;

import com.fkstrading.contract.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an order is worth in dollars, by the prices that its decision used.
///
/// @param unit what one unit of the base currency puts at risk: the worst price of a purchase, and
///     nothing for a sale; null where it is not known
/// @param rate of one unit of the quote currency; null where it is not known
public record DollarValue(@Nullable BigDecimal unit, @Nullable BigDecimal rate) {

    static final DollarValue UNKNOWN = new DollarValue(null, null);

    /// Decimals of a value, however many an alert states: what is stored must stay readable.
    private static final int SCALE = 12;

    public DollarValue {
        unit = unit == null ? null : rounded(unit);
    }

    public static DollarValue ofPurchase(BigDecimal unit, BigDecimal rate) {
        return new DollarValue(unit, rate);
    }

    public static DollarValue ofSale(Optional<BigDecimal> rate) {
        return new DollarValue(BigDecimal.ZERO, rate.orElse(null));
    }

    public Exposure exposure(Quantity quantity) {
        if (quantity.isZero()) {
            return Exposure.NONE;
        }
        return unit == null
                ? Exposure.unknown()
                : Exposure.of(rounded(unit.multiply(quantity.value())));
    }

    /// The same, at another rate where its own is not known.
    DollarValue orRate(Optional<BigDecimal> other) {
        return rate == null ? new DollarValue(unit, other.orElse(null)) : this;
    }

    /// Of an amount of the quote currency.
    @Nullable BigDecimal dollars(BigDecimal quoteAmount) {
        return rate == null
                ? null
                : rate.multiply(quoteAmount).setScale(SCALE, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.scale() > SCALE ? value.setScale(SCALE, RoundingMode.UP) : value;
    }
}
