package com.fkstrading.execution.exchange.binance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import com.fkstrading.execution.exchange.Instrument;
import com.fkstrading.execution.exchange.Instrument.Lot;
import io.quarkus.logging.Log;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads the trading rules from exchangeInfo.
final class ExchangeInfo {

    private ExchangeInfo() {}

    /// Empty when the body is no exchangeInfo.
    static Optional<Map<String, Instrument>> in(String body) {
        try {
            var symbols = Json.MAPPER.readTree(body).path("symbols");
            if (!symbols.isArray()) {
                return Optional.empty();
            }
            var instruments = new HashMap<String, Instrument>();
            for (var symbol : symbols) {
                var name = symbol.path("symbol").asText();
                instruments.put(name, instrument(name, symbol));
            }
            return Optional.of(Map.copyOf(instruments));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /// Rules that cannot be read are no reason to stop trading the other symbols.
    private static Instrument instrument(String name, JsonNode symbol) {
        try {
            return readable(name, symbol);
        } catch (IllegalArgumentException odd) {
            Log.warnf("%s: its trading rules cannot be read: %s", name, odd.getMessage());
            return Instrument.unreadable(name, String.valueOf(odd.getMessage()));
        }
    }

    private static Instrument readable(String name, JsonNode symbol) {
        var lot = Lot.ANY;
        var marketLot = Lot.ANY;
        var tick = BigDecimal.ZERO;
        for (var filter : symbol.path("filters")) {
            switch (filter.path("filterType").asText()) {
                case "LOT_SIZE" -> lot = lot(filter);
                case "MARKET_LOT_SIZE" -> marketLot = lot(filter);
                case "PRICE_FILTER" -> tick = decimal(filter, "tickSize");
                case null, default -> {}
            }
        }
        return new Instrument(name, lot, marketLot, tick);
    }

    private static Lot lot(JsonNode filter) {
        return new Lot(decimal(filter, "minQty"), decimal(filter, "stepSize"));
    }

    private static BigDecimal decimal(JsonNode json, String field) {
        var value = BinanceOrders.decimal(json, field);
        if (value.signum() < 0) {
            throw new IllegalArgumentException(field + ": below 0");
        }
        return value;
    }
}
