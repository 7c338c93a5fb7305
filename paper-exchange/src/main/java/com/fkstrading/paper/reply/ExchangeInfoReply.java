package com.fkstrading.paper.reply;

import static com.fkstrading.paper.reply.Decimals.text;

import com.fkstrading.paper.book.Instrument;
import com.fkstrading.paper.book.OrderType;
import com.fkstrading.paper.filter.Filter;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rules of the exchange and of each market.
public record ExchangeInfoReply(
        String timezone,
        long serverTime,
        List<RateLimit> rateLimits,
        List<Object> exchangeFilters,
        List<Symbol> symbols) {

    public record RateLimit(String rateLimitType, String interval, int intervalNum, int limit) {}

    public record Symbol(
            String symbol,
            String status,
            String baseAsset,
            int baseAssetPrecision,
            String quoteAsset,
            int quotePrecision,
            int quoteAssetPrecision,
            int baseCommissionPrecision,
            int quoteCommissionPrecision,
            List<String> orderTypes,
            boolean icebergAllowed,
            boolean ocoAllowed,
            boolean quoteOrderQtyMarketAllowed,
            boolean allowTrailingStop,
            boolean cancelReplaceAllowed,
            boolean isSpotTradingAllowed,
            boolean isMarginTradingAllowed,
            List<Map<String, Object>> filters,
            List<String> permissions,
            String defaultSelfTradePreventionMode,
            List<String> allowedSelfTradePreventionModes) {

        static Symbol of(Instrument market) {
            return new Symbol(
                    market.symbol(),
                    "TRADING",
                    market.base(),
                    Instrument.PRECISION,
                    market.quote(),
                    Instrument.PRECISION,
                    Instrument.PRECISION,
                    Instrument.PRECISION,
                    Instrument.PRECISION,
                    Arrays.stream(OrderType.values()).map(Enum::name).toList(),
                    false,
                    false,
                    true,
                    false,
                    false,
                    true,
                    false,
                    market.filters().stream().map(ExchangeInfoReply::filter).toList(),
                    List.of("SPOT"),
                    "NONE",
                    List.of("NONE"));
        }
    }

    /// The limits are Binance’s. This exchange counts by them and never refuses by them: a quota
    /// that is used up is a fault to be set.
    public static ExchangeInfoReply of(Collection<Instrument> markets, Instant now) {
        return new ExchangeInfoReply(
                "UTC",
                now.toEpochMilli(),
                List.of(
                        new RateLimit("REQUEST_WEIGHT", "MINUTE", 1, 6000),
                        new RateLimit("ORDERS", "SECOND", 10, 50),
                        new RateLimit("ORDERS", "DAY", 1, 160_000),
                        new RateLimit("RAW_REQUESTS", "MINUTE", 5, 300_000)),
                List.of(),
                markets.stream().map(Symbol::of).toList());
    }

    private static Map<String, Object> filter(Filter filter) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("filterType", filter.filterType());
        switch (filter) {
            case Filter.PriceFilter price -> {
                fields.put("minPrice", text(price.minPrice()));
                fields.put("maxPrice", text(price.maxPrice()));
                fields.put("tickSize", text(price.tickSize()));
            }
            case Filter.LotSize lot -> {
                fields.put("minQty", text(lot.minQty()));
                fields.put("maxQty", text(lot.maxQty()));
                fields.put("stepSize", text(lot.stepSize()));
            }
            case Filter.MarketLotSize lot -> {
                fields.put("minQty", text(lot.minQty()));
                fields.put("maxQty", text(lot.maxQty()));
                fields.put("stepSize", text(lot.stepSize()));
            }
            case Filter.Notional notional -> {
                fields.put("minNotional", text(notional.minNotional()));
                fields.put("applyMinToMarket", notional.applyMinToMarket());
                fields.put("maxNotional", text(notional.maxNotional()));
                fields.put("applyMaxToMarket", notional.applyMaxToMarket());
                fields.put("avgPriceMins", 5);
            }
            case Filter.MaxNumOrders orders -> fields.put("maxNumOrders", orders.maxNumOrders());
        }
        return fields;
    }
}
