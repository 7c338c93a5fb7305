package com.fkstrading.contract.market;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fkstrading.contract.money.Price;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The best bid and ask of one symbol; the value of `market.prices`.
///
/// @param time when ingest received it: Binance's bookTicker carries no time of its own
/// @param exchange the exchange's name, such as `binance`; `venue` on the wire
/// @param base the asset that is bought and sold, such as `BTC`; null in records from before the
///     field existed
/// @param quote the asset in which bid and ask are expressed, such as `USDT`; null like `base`
public record MarketPrice(
        String symbol,
        Price bid,
        Price ask,
        Instant time,
        @JsonProperty("venue") String exchange,
        @Nullable String base,
        @Nullable String quote) {

    /// The assets that count as one dollar each, where the setting `DOLLAR_ASSETS` names no others.
    /// The cap is in dollars, so whoever publishes prices must know which markets convert an asset.
    public static final String DOLLAR_ASSETS = "USD,USDT,USDC,FDUSD,TUSD";

    public MarketPrice {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(bid, "bid");
        Objects.requireNonNull(ask, "ask");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(exchange, "exchange");
    }
}
