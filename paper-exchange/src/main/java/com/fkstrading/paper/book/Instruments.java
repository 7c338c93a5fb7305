package com.fkstrading.paper.book;

import com.fkstrading.paper.filter.Filter;
import com.fkstrading.paper.refusal.Refused;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The markets of the exchange, by symbol, in the order of their listing.
public record Instruments(Map<String, Instrument> bySymbol) {

    /// What the exchange opens with; prices like those of the real markets once were.
    public static Instruments listed() {
        return of(
                List.of(
                        listing("BTC", "65100", "0.01", "0.00001"),
                        listing("ETH", "3400", "0.01", "0.0001"),
                        listing("BNB", "600", "0.01", "0.001"),
                        listing("SOL", "150", "0.01", "0.001"),
                        listing("XRP", "0.6", "0.0001", "0.1")));
    }

    public static Instruments of(List<Instrument> instruments) {
        var bySymbol = new LinkedHashMap<String, Instrument>();
        instruments.forEach(instrument -> bySymbol.put(instrument.symbol(), instrument));
        return new Instruments(bySymbol);
    }

    public Collection<Instrument> all() {
        return bySymbol.values();
    }

    public Instrument get(String symbol) {
        var instrument = bySymbol.get(symbol);
        if (instrument == null) {
            throw Refused.invalidSymbol();
        }
        return instrument;
    }

    private static Instrument listing(String base, String price, String tick, String step) {
        var tickSize = new BigDecimal(tick);
        var stepSize = new BigDecimal(step);
        var largest = new BigDecimal("9000000");
        return new Instrument(
                base + "USDT",
                base,
                "USDT",
                tickSize,
                stepSize,
                List.of(
                        new Filter.PriceFilter(tickSize, new BigDecimal("1000000"), tickSize),
                        new Filter.LotSize(stepSize, largest, stepSize),
                        new Filter.MarketLotSize(BigDecimal.ZERO, largest, BigDecimal.ZERO),
                        new Filter.Notional(new BigDecimal("5"), true, largest, false),
                        new Filter.MaxNumOrders(200)),
                Quote.around(new BigDecimal(price), tickSize));
    }
}
