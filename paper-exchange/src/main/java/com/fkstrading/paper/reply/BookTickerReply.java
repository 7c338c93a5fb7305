package com.fkstrading.paper.reply;

import static com.fkstrading.paper.reply.Decimals.text;

import com.fkstrading.paper.book.Quote;

/// The best bid and ask of one market.
public record BookTickerReply(
        String symbol, String bidPrice, String bidQty, String askPrice, String askQty) {

    public static BookTickerReply of(String symbol, Quote quote) {
        return new BookTickerReply(
                symbol,
                text(quote.bid()),
                text(quote.bidQuantity()),
                text(quote.ask()),
                text(quote.askQuantity()));
    }
}
