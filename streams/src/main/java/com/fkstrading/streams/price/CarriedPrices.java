package com.fkstrading.streams.price;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.signal.ValidatedSignal;
import java.util.List;
import java.util.Optional;

/// The prices that a signal carries. Every stage sees the same ones, however long the decision
/// takes.
///
/// @param prices one for each symbol
public record CarriedPrices(List<MarketPrice> prices) implements MarketPrices {

    public CarriedPrices {
        prices = List.copyOf(prices);
    }

    public static CarriedPrices of(ValidatedSignal signal) {
        var asOf = signal.asOf();
        return new CarriedPrices(asOf == null ? List.of() : asOf.prices());
    }

    @Override
    public Optional<MarketPrice> of(String symbol) {
        return prices.stream().filter(price -> price.symbol().equals(symbol)).findFirst();
    }

    @Override
    public Optional<MarketPrice> of(String base, String quote) {
        return prices.stream()
                .filter(price -> base.equals(price.base()) && quote.equals(price.quote()))
                .findFirst();
    }
}
