package com.fkstrading.streams.price;

import com.fkstrading.contract.market.MarketPrice;
import java.util.Optional;

/// Prices by market: the exchange's newest, or those that a signal carries. None is checked for its
/// age.
public interface MarketPrices {

    /// By the exchange's name of the market, such as BTCUSDT.
    Optional<MarketPrice> of(String symbol);

    /// Of the market where `base` is traded for `quote`.
    Optional<MarketPrice> of(String base, String quote);
}
