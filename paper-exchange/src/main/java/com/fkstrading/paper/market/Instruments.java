package com.fkstrading.paper.market;

import com.fkstrading.paper.error.ApiError;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The instruments of the exchange by symbol, in the order of their listing.
public record Instruments(Map<String, Instrument> bySymbol) {

    private static final BigDecimal LARGEST = new BigDecimal("9000000");
    private static final String FIVE_DOLLARS = "5";
    private static final String SMALLEST_IN_BTC = "0.0001";

    /// What the exchange lists at start: several quote assets, and one instrument that is halted.
    public static Instruments listed() {
        return of(
                List.of(
                        instrument("BTC", "USDT", "65100", "0.01", "0.00001", FIVE_DOLLARS),
                        instrument("ETH", "USDT", "3400", "0.01", "0.0001", FIVE_DOLLARS),
                        instrument("BNB", "USDT", "600", "0.01", "0.001", FIVE_DOLLARS),
                        instrument("SOL", "USDT", "150", "0.01", "0.001", FIVE_DOLLARS),
                        instrument("XRP", "USDT", "0.6", "0.0001", "0.1", FIVE_DOLLARS),
                        instrument("BTC", "USDC", "65100", "0.01", "0.00001", FIVE_DOLLARS),
                        instrument("ETH", "BTC", "0.05222", "0.00001", "0.0001", SMALLEST_IN_BTC),
                        instrument("SOL", "BTC", "0.002304", "0.0000001", "0.001", SMALLEST_IN_BTC),
                        halted(instrument("SRM", "USDT", "0.04", "0.0001", "0.1", FIVE_DOLLARS))));
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
            throw ApiError.invalidSymbol();
        }
        return instrument;
    }

    private static Instrument instrument(
            String base, String quote, String price, String tick, String step, String notional) {
        var tickSize = new BigDecimal(tick);
        var stepSize = new BigDecimal(step);
        return new Instrument(
                base,
                quote,
                InstrumentStatus.TRADING,
                tickSize,
                stepSize,
                List.of(
                        new Filter.PriceFilter(tickSize, new BigDecimal("1000000"), tickSize),
                        new Filter.LotSize(stepSize, LARGEST, stepSize),
                        new Filter.MarketLotSize(BigDecimal.ZERO, LARGEST, BigDecimal.ZERO),
                        new Filter.Notional(new BigDecimal(notional), true, LARGEST, false),
                        new Filter.MaxNumOrders(200)),
                Quote.around(new BigDecimal(price), tickSize));
    }

    private static Instrument halted(Instrument instrument) {
        return new Instrument(
                instrument.base(),
                instrument.quote(),
                InstrumentStatus.BREAK,
                instrument.tickSize(),
                instrument.stepSize(),
                instrument.filters(),
                instrument.opening());
    }
}
