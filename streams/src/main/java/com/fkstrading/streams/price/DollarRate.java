package com.fkstrading.streams.price;

import com.fkstrading.contract.market.MarketPrice;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one unit of an asset is worth in dollars, at the worse side of the market.
///
/// @param dollars for one unit
/// @param source the market that it was taken from; the asset itself where it counts as a dollar
public record DollarRate(BigDecimal dollars, String source) {

    private static final MathContext ROUNDED_UP = new MathContext(20, RoundingMode.UP);

    /// Where dollar values come from.
    ///
    /// @param assets that count as one dollar each
    public record Rule(List<String> assets, PriceAge age) {

        /// Empty where no fresh price tells it.
        public Optional<DollarRate> of(String asset, MarketPrices prices, Instant eventTime) {
            if (assets.contains(asset)) {
                return Optional.of(new DollarRate(BigDecimal.ONE, asset));
            }
            return assets.stream()
                    .flatMap(dollar -> rates(asset, dollar, prices, eventTime))
                    .findFirst();
        }

        private Stream<DollarRate> rates(
                String asset, String dollar, MarketPrices prices, Instant eventTime) {
            var direct =
                    prices.of(asset, dollar)
                            .filter(price -> age.isFresh(price, eventTime))
                            .map(price -> new DollarRate(price.ask().value(), price.symbol()));
            return direct
                    .or(
                            () ->
                                    prices.of(dollar, asset)
                                            .filter(price -> age.isFresh(price, eventTime))
                                            .map(Rule::inverse))
                    .stream();
        }

        private static DollarRate inverse(MarketPrice price) {
            return new DollarRate(
                    BigDecimal.ONE.divide(price.bid().value(), ROUNDED_UP), price.symbol());
        }
    }
}
