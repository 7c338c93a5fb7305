package com.fkstrading.systemtests.prove.traffic;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.terms.SignalSide;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;

/// A market of the paper exchange.
public enum PaperMarket {
    BTCUSDT("65100", 2, "0.001"),
    ETHUSDT("3400", 2, "0.01"),
    SOLUSDT("150", 2, "0.1"),
    XRPUSDT("0.6", 4, "20");

    private static final BigDecimal RESTING = new BigDecimal("0.99");
    private static final BigDecimal BELOW_RESTING = new BigDecimal("0.98");

    private final BigDecimal price;
    private final int priceScale;
    private final BigDecimal unit;

    /// @param price around which the paper exchange opens
    /// @param unit a small quantity
    PaperMarket(String price, int priceScale, String unit) {
        this.price = new BigDecimal(price);
        this.priceScale = priceScale;
        this.unit = new BigDecimal(unit);
    }

    public String symbol() {
        return name();
    }

    public String price() {
        return price.toPlainString();
    }

    /// A price that fills every purchase that rests.
    public String low() {
        return times(BELOW_RESTING).toPlainString();
    }

    /// One to ten units, most of them finer than the exchange trades.
    Quantity quantity(SplittableRandom random) {
        return new Quantity(unit.multiply(BigDecimal.valueOf(10_000 + random.nextInt(90_000), 4)));
    }

    /// Mostly one that trades at once, sometimes a purchase that rests until the price comes down.
    Price limit(SignalSide side, SplittableRandom random) {
        if (side == SignalSide.BUY) {
            boolean rests = random.nextInt(6) == 0;
            return new Price(times(rests ? RESTING : new BigDecimal("1.01")));
        }
        return new Price(times(new BigDecimal("0.98")));
    }

    private BigDecimal times(BigDecimal factor) {
        return price.multiply(factor).setScale(priceScale, RoundingMode.HALF_UP);
    }
}
