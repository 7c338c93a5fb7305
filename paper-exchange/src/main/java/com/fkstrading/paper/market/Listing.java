package com.fkstrading.paper.market;

import com.fkstrading.paper.filter.LotSize;
import com.fkstrading.paper.filter.MarketLotSize;
import com.fkstrading.paper.filter.MaxNumOrders;
import com.fkstrading.paper.filter.NotionalFilter;
import com.fkstrading.paper.filter.PriceFilter;
import java.math.BigDecimal;
import java.util.List;

/// What the exchange lists at start: several quote assets, and one instrument that is halted.
public final class Listing {

    private static final BigDecimal LARGEST = new BigDecimal("9000000");
    private static final String FIVE_DOLLARS = "5";
    private static final String SMALLEST_IN_BTC = "0.0001";

    public static Instruments opening() {
        return Instruments.of(
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

    private Listing() {}

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
                        new PriceFilter(tickSize, new BigDecimal("1000000"), tickSize),
                        new LotSize(stepSize, LARGEST, stepSize),
                        new MarketLotSize(BigDecimal.ZERO, LARGEST, BigDecimal.ZERO),
                        new NotionalFilter(new BigDecimal(notional), true, LARGEST, false),
                        new MaxNumOrders(200)),
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
