package com.fkstrading.paper.market;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The best bid and ask of an instrument, each with the quantity that one order can take. The
/// quantity is not used up: the next order can take as much again.
public record Quote(
        BigDecimal bid, BigDecimal ask, BigDecimal bidQuantity, BigDecimal askQuantity) {

    /// More than any order may request.
    public static final BigDecimal PLENTY = new BigDecimal("100000000");

    private static final BigDecimal HALF_SPREAD = new BigDecimal("0.00005");

    public Quote {
        if (bid.signum() <= 0 || ask.signum() <= 0 || bid.compareTo(ask) > 0) {
            throw new IllegalArgumentException(
                    "bid: %s with ask %s; expected 0 < bid <= ask"
                            .formatted(bid.toPlainString(), ask.toPlainString()));
        }
    }

    public static Quote of(BigDecimal bid, BigDecimal ask) {
        return new Quote(bid, ask, PLENTY, PLENTY);
    }

    /// The default spread around a price: a hundredth of a percent, at least one tick each side.
    public static Quote around(BigDecimal price, BigDecimal tickSize) {
        var ticks = price.multiply(HALF_SPREAD).divide(tickSize, 0, RoundingMode.DOWN);
        var half = tickSize.multiply(ticks.max(BigDecimal.ONE));
        return of(price.subtract(half), price.add(half));
    }

    /// The price at which an order of this side can trade at once.
    public BigDecimal priceFor(Side side) {
        return switch (side) {
            case BUY -> ask;
            case SELL -> bid;
        };
    }

    public BigDecimal quantityFor(Side side) {
        return switch (side) {
            case BUY -> askQuantity;
            case SELL -> bidQuantity;
        };
    }

    /// Whether an order of this side with this limit would trade at once.
    public boolean crosses(Side side, BigDecimal limit) {
        return switch (side) {
            case BUY -> limit.compareTo(ask) >= 0;
            case SELL -> limit.compareTo(bid) <= 0;
        };
    }
}
