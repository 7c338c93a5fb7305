package com.fkstrading.streams.size;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.signal.terms.PriceLevel;
import com.fkstrading.contract.signal.terms.SignalTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// The price at which a purchase trades, from which distances count.
///
/// @param price the limit; of a stop order without one its stop; else the ask
/// @param lowest at which it may trade: an order whose limit is above the ask trades at the ask
/// @param source which price it is
record EntryPrice(Price price, Price lowest, String source) {

    private static final int SCALE = 12;

    static EntryPrice of(SignalTerms terms, MarketPrice market) {
        var limit = terms.limitPrice();
        var stop = terms.stopPrice();
        if (stop != null) {
            return limit == null
                    ? new EntryPrice(stop, stop, "the stop price")
                    : new EntryPrice(limit, stop.compareTo(limit) < 0 ? stop : limit, "the limit");
        }
        var ask = market.ask();
        return limit == null
                ? new EntryPrice(ask, ask, "the ask")
                : new EntryPrice(limit, ask.compareTo(limit) < 0 ? ask : limit, "the limit");
    }

    /// @throws InvalidStop when it is not above the entry
    Price above(String leg, PriceLevel level) {
        var at = at(level, BigDecimal.ONE);
        if (at.compareTo(price.value()) <= 0) {
            throw new InvalidStop(
                    "%s: %s; expected a price above %s".formatted(leg, plain(at), this));
        }
        return new Price(at);
    }

    /// @throws InvalidStop when it is not below the entry, or no price at all
    Price below(String leg, PriceLevel level) {
        var at = at(level, BigDecimal.ONE.negate());
        if (at.signum() <= 0 || at.compareTo(lowest.value()) >= 0) {
            var limit = lowest.equals(price) ? toString() : lowest + ", where the entry may trade";
            throw new InvalidStop(
                    "%s: %s; expected a price above 0 and below %s"
                            .formatted(leg, plain(at), limit));
        }
        return new Price(at);
    }

    private BigDecimal at(PriceLevel level, BigDecimal sign) {
        if (level.price() != null) {
            return level.price().value();
        }
        var distance = level.percent() == null ? level.offset() : percentOf(price, level.percent());
        return price.value().add(sign.multiply(distance));
    }

    private static BigDecimal percentOf(Price price, BigDecimal percent) {
        return price.value()
                .multiply(percent)
                .movePointLeft(2)
                .setScale(SCALE, RoundingMode.HALF_EVEN);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return price + ", " + source;
    }
}
