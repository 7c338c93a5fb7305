package com.fkstrading.streams.score;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.price.PriceAge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// How close the alert's price is to the market's: the ask for a purchase, the bid for a sale.
final class PriceFactor {

    private static final String NAME = "price-agreement";
    private static final BigDecimal GOOD = new BigDecimal("0.005");
    private static final BigDecimal BAD = new BigDecimal("0.05");
    private static final int RATIO_SCALE = 6;

    private final PriceAge age;

    PriceFactor(PriceAge age) {
        this.age = age;
    }

    ScoredFactor of(ValidatedSignal signal, Optional<MarketPrice> price, Instant eventTime) {
        var terms = signal.terms();
        var seen = terms.price();
        if (seen == null) {
            return unknown("The alert gives no price to compare with the market's.");
        }
        if (price.isEmpty()) {
            return unknown("No market price of " + terms.symbol() + " is known.");
        }
        return age.isFresh(price.get(), eventTime)
                ? compare(seen, terms.side(), price.get())
                : unknown(age.staleText(price.get(), eventTime));
    }

    private static ScoredFactor compare(Price seen, SignalSide side, MarketPrice price) {
        var market = side == SignalSide.BUY ? price.ask() : price.bid();
        var deviation =
                seen.value()
                        .subtract(market.value())
                        .abs()
                        .divide(market.value(), RATIO_SCALE, RoundingMode.HALF_UP);
        var compared =
                Map.of(
                        "alertPrice", seen.toString(),
                        "marketPrice", market.toString(),
                        "marketTime", price.time().toString(),
                        "deviationPercent", Figures.percent(deviation));
        return ScoredFactor.of(
                NAME,
                ScoredFactor.falling(deviation, GOOD, BAD),
                compared,
                "The alert's price is %s %% off the market's."
                        .formatted(Figures.percent(deviation)));
    }

    private static ScoredFactor unknown(String why) {
        return ScoredFactor.of(NAME, BigDecimal.ONE, Map.of(), why);
    }
}
