package com.fkstrading.paper.response;

import static com.fkstrading.paper.response.Decimals.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.paper.book.OrderType;
import com.fkstrading.paper.market.Filter;
import com.fkstrading.paper.market.Instrument;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// The rules of the exchange and of each symbol.
///
/// @param rateLimits Binance's; this exchange counts by them and never rejects by them: a used-up
/// quota is a fault to be set
public record ExchangeInfo(
        String timezone,
        long serverTime,
        List<RateLimit> rateLimits,
        List<ObjectNode> exchangeFilters,
        List<ObjectNode> symbols) {

    public record RateLimit(String rateLimitType, String interval, int intervalNum, int limit) {}

    public static ExchangeInfo of(Collection<Instrument> instruments, Instant now) {
        return new ExchangeInfo(
                "UTC",
                now.toEpochMilli(),
                List.of(
                        new RateLimit("REQUEST_WEIGHT", "MINUTE", 1, 6000),
                        new RateLimit("ORDERS", "SECOND", 10, 50),
                        new RateLimit("ORDERS", "DAY", 1, 160_000),
                        new RateLimit("RAW_REQUESTS", "MINUTE", 5, 300_000)),
                List.of(),
                instruments.stream().map(ExchangeInfo::symbol).toList());
    }

    private static ObjectNode symbol(Instrument instrument) {
        var json =
                object().put("symbol", instrument.symbol())
                        .put("status", instrument.status().name())
                        .put("baseAsset", instrument.base())
                        .put("baseAssetPrecision", Instrument.PRECISION)
                        .put("quoteAsset", instrument.quote())
                        .put("quotePrecision", Instrument.PRECISION)
                        .put("quoteAssetPrecision", Instrument.PRECISION)
                        .put("baseCommissionPrecision", Instrument.PRECISION)
                        .put("quoteCommissionPrecision", Instrument.PRECISION);
        var orderTypes = json.putArray("orderTypes");
        for (var type : OrderType.values()) {
            orderTypes.add(type.name());
        }
        json.put("icebergAllowed", false)
                .put("ocoAllowed", false)
                .put("otoAllowed", false)
                .put("quoteOrderQtyMarketAllowed", true)
                .put("allowTrailingStop", false)
                .put("cancelReplaceAllowed", false)
                .put("isSpotTradingAllowed", true)
                .put("isMarginTradingAllowed", false);
        var filters = json.putArray("filters");
        instrument.filters().forEach(filter -> filters.add(filter(filter)));
        json.putArray("permissions").add("SPOT");
        json.putArray("permissionSets").addArray().add("SPOT");
        json.put("defaultSelfTradePreventionMode", "NONE")
                .putArray("allowedSelfTradePreventionModes")
                .add("NONE");
        return json;
    }

    private static ObjectNode filter(Filter filter) {
        var json = object().put("filterType", filter.filterType());
        return switch (filter) {
            case Filter.PriceFilter price ->
                    json.put("minPrice", text(price.minPrice()))
                            .put("maxPrice", text(price.maxPrice()))
                            .put("tickSize", text(price.tickSize()));
            case Filter.LotSize lot ->
                    json.put("minQty", text(lot.minQty()))
                            .put("maxQty", text(lot.maxQty()))
                            .put("stepSize", text(lot.stepSize()));
            case Filter.MarketLotSize lot ->
                    json.put("minQty", text(lot.minQty()))
                            .put("maxQty", text(lot.maxQty()))
                            .put("stepSize", text(lot.stepSize()));
            case Filter.Notional notional ->
                    json.put("minNotional", text(notional.minNotional()))
                            .put("applyMinToMarket", notional.applyMinToMarket())
                            .put("maxNotional", text(notional.maxNotional()))
                            .put("applyMaxToMarket", notional.applyMaxToMarket())
                            .put("avgPriceMins", 5);
            case Filter.MaxNumOrders orders -> json.put("maxNumOrders", orders.maxNumOrders());
        };
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
