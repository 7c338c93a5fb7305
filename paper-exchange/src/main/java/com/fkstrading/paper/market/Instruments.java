package com.fkstrading.paper.market;

import com.fkstrading.paper.error.OrderErrors;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The instruments of the exchange by symbol, in the order of their listing.
public record Instruments(Map<String, Instrument> bySymbol) {

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
            throw OrderErrors.invalidSymbol();
        }
        return instrument;
    }
}
