package com.fkstrading.streams.score.factor;

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
public final class MarketPriceFactor {

    public static final String NAME = "market-price";

    private static final int RATIO_SCALE = 6;
    private static final FallingLine LINE =
            new FallingLine(
                    new BigDecimal("0.005"),
                    new BigDecimal("0.5"),
                    new BigDecimal("0.05"),
                    BigDecimal.valueOf(-3));

    private final PriceAge age;

    public MarketPriceFactor(PriceAge age) {
        this.age = age;
    }

    public FactorValue of(ValidatedSignal signal, Optional<MarketPrice> price, Instant eventTime) {
        var terms = signal.terms();
        var seen = terms.price();
        if (seen == null) {
            return FactorValue.unknown(NAME, "The alert gives no price to compare");
        }
        if (price.isEmpty()) {
            return FactorValue.unknown(NAME, "No market price of " + terms.symbol() + " is known");
        }
        var market = price.get();
        return age.isFresh(market, eventTime)
                ? compare(seen, terms.side(), market)
                : FactorValue.unknown(NAME, age.staleText(market, eventTime));
    }

    private static FactorValue compare(Price seen, SignalSide side, MarketPrice price) {
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
                        "deviation", Figures.plain(deviation));
        return new FactorValue(
                NAME,
                LINE.at(deviation),
                compared,
                "The alert's price is %s %% off the market's"
                        .formatted(Figures.percent(deviation)));
    }
}
