package com.fkstrading.streams.score;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.signal.SignalSide;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.decision.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/// How close the price that the alert saw is to the one that an order would meet now: the ask for a
/// purchase, the bid for a sale.
final class PriceAgreement {

    private static final String NAME = "price-agreement";
    private static final Ramp RAMP =
            new Ramp(new BigDecimal("0.005"), new BigDecimal("0.05"), new BigDecimal("0.8"));
    private static final int RATIO_SCALE = 6;

    private PriceAgreement() {}

    static Judgement of(ValidatedSignal signal, Optional<MarketPrice> quote) {
        if (signal.terms().price() == null) {
            return unknown("The alert gives no price to compare with the market's.");
        }
        return quote.map(it -> compare(signal, it))
                .orElseGet(
                        () ->
                                unknown(
                                        "No market price of "
                                                + signal.terms().symbol()
                                                + " is known."));
    }

    private static Judgement compare(ValidatedSignal signal, MarketPrice quote) {
        var market = signal.terms().side() == SignalSide.BUY ? quote.ask() : quote.bid();
        var deviation =
                signal.terms()
                        .price()
                        .value()
                        .subtract(market.value())
                        .abs()
                        .divide(market.value(), RATIO_SCALE, RoundingMode.HALF_UP);
        var compared =
                Map.of(
                        "alertPrice", signal.terms().price().toString(),
                        "marketPrice", market.toString(),
                        "marketTime", quote.time().toString(),
                        "deviationPercent", Figures.percent(deviation));
        return Judgement.of(
                NAME,
                RAMP.at(deviation),
                compared,
                "The alert's price is %s %% off the market's."
                        .formatted(Figures.percent(deviation)));
    }

    private static Judgement unknown(String why) {
        return Judgement.of(NAME, BigDecimal.ONE, Map.of(), why);
    }
}
