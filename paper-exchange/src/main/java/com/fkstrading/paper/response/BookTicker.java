package com.fkstrading.paper.response;

import static com.fkstrading.paper.response.Decimals.text;

import com.fkstrading.paper.market.Instrument;
import com.fkstrading.paper.market.Quote;

/// The best bid and ask of one symbol.
public record BookTicker(
        String symbol, String bidPrice, String bidQty, String askPrice, String askQty) {

    /// The book of a symbol that is not trading is empty, so Binance writes zeros.
    public static BookTicker of(Instrument instrument, Quote quote) {
        if (!instrument.isTrading()) {
            var zero = text(null);
            return new BookTicker(instrument.symbol(), zero, zero, zero, zero);
        }
        return new BookTicker(
                instrument.symbol(),
                text(quote.bid()),
                text(quote.bidQuantity()),
                text(quote.ask()),
                text(quote.askQuantity()));
    }
}
