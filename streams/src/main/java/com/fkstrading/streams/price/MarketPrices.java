package com.fkstrading.streams.price;

import com.fkstrading.contract.market.MarketPrice;
import java.util.Optional;

/// The exchange's newest prices, however old.
public interface MarketPrices {

    /// By the exchange's name of the market, such as BTCUSDT.
    Optional<MarketPrice> of(String symbol);

    /// Of the market where `base` is traded for `quote`.
    Optional<MarketPrice> of(String base, String quote);
}
