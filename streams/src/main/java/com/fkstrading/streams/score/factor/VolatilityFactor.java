package com.fkstrading.streams.score.factor;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.price.PriceAge;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The market's range within five minutes: nothing up to 0.5 percent, then down to -1 at 5 percent,
/// since an alert's price means less the faster the market leaves it.
public final class VolatilityFactor {

    public static final String NAME = "volatility";

    private static final FallingLine LINE =
            new FallingLine(
                    new BigDecimal("0.005"),
                    BigDecimal.ZERO,
                    new BigDecimal("0.05"),
                    BigDecimal.ONE.negate());

    private final PriceAge age;

    public VolatilityFactor(PriceAge age) {
        this.age = age;
    }

    public FactorValue of(Optional<MarketPrice> price, Instant eventTime) {
        if (price.isEmpty()) {
            return FactorValue.unknown(NAME, "Without a market price no volatility is known");
        }
        var market = price.get();
        if (!age.isFresh(market, eventTime)) {
            return FactorValue.unknown(NAME, age.staleText(market, eventTime));
        }
        var volatility = market.volatility();
        if (volatility == null) {
            return FactorValue.unknown(
                    NAME, "The volatility of " + market.symbol() + " is not known");
        }
        return new FactorValue(
                NAME,
                LINE.at(volatility),
                Map.of("volatility", Figures.plain(volatility)),
                "The market ranged over %s %% in five minutes"
                        .formatted(Figures.percent(volatility)));
    }
}
