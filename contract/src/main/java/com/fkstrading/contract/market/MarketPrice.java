package com.fkstrading.contract.market;

import com.fkstrading.contract.money.Price;
import java.time.Instant;
import java.util.Objects;

/// The best bid and ask of one symbol; the value of `market.prices`.
///
/// @param time when we heard it: Binance's bookTicker carries no time of its own
/// @param venue the exchange, such as `binance`
public record MarketPrice(String symbol, Price bid, Price ask, Instant time, String venue) {

    public MarketPrice {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(bid, "bid");
        Objects.requireNonNull(ask, "ask");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(venue, "venue");
    }
}
