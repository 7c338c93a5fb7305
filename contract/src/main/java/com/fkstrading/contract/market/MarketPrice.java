package com.fkstrading.contract.market;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.contract.money.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The best bid and ask of one symbol; the value of `market.prices`.
///
/// @param time when ingest received it: Binance's bookTicker carries no time of its own
/// @param exchange the exchange's name, such as `binance`; `venue` on the wire
/// @param volatility the highest less the lowest mid price of five minutes, as a ratio of the
///     newest; a decimal string as JSON; null where it is not known
public record MarketPrice(
        String symbol,
        Price bid,
        Price ask,
        Instant time,
        @JsonProperty("venue") String exchange,
        @JsonUnwrapped AssetPair assets,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal volatility) {

    /// The assets that count as one dollar each, where the setting `DOLLAR_ASSETS` names no others.
    /// The cap is in dollars, so whoever publishes prices must know which markets convert an asset.
    public static final String DOLLAR_ASSETS = "USD,USDT,USDC,FDUSD,TUSD";

    public MarketPrice {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(bid, "bid");
        Objects.requireNonNull(ask, "ask");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(exchange, "exchange");
        assets = Objects.requireNonNullElse(assets, AssetPair.UNKNOWN);
    }

    /// Of unknown volatility.
    public MarketPrice(
            String symbol,
            Price bid,
            Price ask,
            Instant time,
            String exchange,
            @Nullable String base,
            @Nullable String quote) {
        this(symbol, bid, ask, time, exchange, new AssetPair(base, quote), null);
    }

    public MarketPrice withVolatility(@Nullable BigDecimal known) {
        return new MarketPrice(symbol, bid, ask, time, exchange, assets, known);
    }

    /// The asset that is bought and sold.
    public @Nullable String base() {
        return assets.base();
    }

    /// The asset in which bid and ask are expressed.
    public @Nullable String quote() {
        return assets.quote();
    }
}
