package com.fkstrading.streams.price;

import com.fkstrading.contract.market.MarketPrice;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The value of one unit of an asset in dollars, at the worse side of the market.
///
/// @param dollars for one unit
/// @param source the market that it comes from; the asset itself where it counts as a dollar
public record DollarRate(BigDecimal dollars, String source) {

    private static final MathContext ROUNDED_UP = new MathContext(20, RoundingMode.UP);

    /// Where dollar values come from.
    ///
    /// @param assets that count as one dollar each
    public record Rule(List<String> assets, PriceAge age) {

        /// Empty where no fresh price gives it.
        public Optional<DollarRate> of(String asset, MarketPrices prices, Instant eventTime) {
            if (assets.contains(asset)) {
                return Optional.of(new DollarRate(BigDecimal.ONE, asset));
            }
            return markets(asset, prices)
                    .filter(price -> age.isFresh(price, eventTime))
                    .map(price -> asset.equals(price.base()) ? direct(price) : inverse(price))
                    .findFirst();
        }

        /// The markets that may give it, the preferred first; none for an asset that counts as a
        /// dollar.
        Stream<MarketPrice> markets(String asset, MarketPrices prices) {
            return assets.contains(asset)
                    ? Stream.empty()
                    : assets.stream()
                            .flatMap(
                                    dollar ->
                                            Stream.concat(
                                                    prices.of(asset, dollar).stream(),
                                                    prices.of(dollar, asset).stream()));
        }
    }

    private static DollarRate direct(MarketPrice price) {
        return new DollarRate(price.ask().value(), price.symbol());
    }

    private static DollarRate inverse(MarketPrice price) {
        return new DollarRate(
                BigDecimal.ONE.divide(price.bid().value(), ROUNDED_UP), price.symbol());
    }
}
