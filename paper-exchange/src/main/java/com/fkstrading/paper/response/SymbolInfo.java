package com.fkstrading.paper.response;

import static com.fkstrading.paper.response.Decimals.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.paper.book.OrderType;
import com.fkstrading.paper.filter.Filter;
import com.fkstrading.paper.filter.LotSize;
import com.fkstrading.paper.filter.MarketLotSize;
import com.fkstrading.paper.filter.MaxNumOrders;
import com.fkstrading.paper.filter.NotionalFilter;
import com.fkstrading.paper.filter.PriceFilter;
import com.fkstrading.paper.market.Instrument;

/// One symbol in `GET /exchangeInfo`: its assets, what may be ordered, and its filters.
final class SymbolInfo {

    private SymbolInfo() {}

    static ObjectNode json(Instrument instrument) {
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
            case PriceFilter price ->
                    json.put("minPrice", text(price.minPrice()))
                            .put("maxPrice", text(price.maxPrice()))
                            .put("tickSize", text(price.tickSize()));
            case LotSize lot ->
                    json.put("minQty", text(lot.minQty()))
                            .put("maxQty", text(lot.maxQty()))
                            .put("stepSize", text(lot.stepSize()));
            case MarketLotSize lot ->
                    json.put("minQty", text(lot.minQty()))
                            .put("maxQty", text(lot.maxQty()))
                            .put("stepSize", text(lot.stepSize()));
            case NotionalFilter notional ->
                    json.put("minNotional", text(notional.minNotional()))
                            .put("applyMinToMarket", notional.applyMinToMarket())
                            .put("maxNotional", text(notional.maxNotional()))
                            .put("applyMaxToMarket", notional.applyMaxToMarket())
                            .put("avgPriceMins", 5);
            case MaxNumOrders orders -> json.put("maxNumOrders", orders.maxNumOrders());
        };
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
