package com.fkstrading.paper.book;

import com.fkstrading.paper.account.Balance;
import com.fkstrading.paper.account.Balances;
import com.fkstrading.paper.market.Instruments;
import com.fkstrading.paper.market.Listing;
import com.fkstrading.paper.market.Quote;
import com.fkstrading.paper.market.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/// A book with BTCUSDT at bid 99 and ask 101, and orders for it.
final class Books {

    static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    static final Instruments INSTRUMENTS = Listing.opening();
    static final String ACCOUNT = "key-1";

    final Book book =
            new Book(
                    INSTRUMENTS,
                    new Balances(
                            Map.of(
                                    "USDT", Balance.free(decimal("10000")),
                                    "BTC", Balance.free(decimal("5")))));

    Books() {
        book.quote("BTCUSDT", Quote.of(decimal("99"), decimal("101")));
    }

    /// Decides and carries out.
    Order place(NewOrder asked) {
        return applied(book.place(asked, NOW));
    }

    Order cancel(Order order) {
        return applied(book.cancel(order, NOW));
    }

    void move(String bid, String ask) {
        move(Quote.of(decimal(bid), decimal(ask)));
    }

    void move(Quote quote) {
        book.quote("BTCUSDT", quote);
        book.matchResting("BTCUSDT", NOW).forEach(this::applied);
    }

    Order now(Order order) {
        return book.order(order.orderId()).orElseThrow();
    }

    Balance held(String asset) {
        return book.balances(ACCOUNT).of(asset);
    }

    private Order applied(Order order) {
        book.apply(new Entry.OrderChanged(order));
        return order;
    }

    static NewOrder market(Side side, String quantity) {
        return order(side, OrderType.MARKET, TimeInForce.GTC, quantity, null);
    }

    static NewOrder limit(Side side, String quantity, String price, TimeInForce timeInForce) {
        return order(side, OrderType.LIMIT, timeInForce, quantity, price);
    }

    static NewOrder postOnly(Side side, String quantity, String price) {
        return order(side, OrderType.LIMIT_MAKER, TimeInForce.GTC, quantity, price);
    }

    /// A market order for an amount of the quote asset.
    static NewOrder spending(String quoteQuantity) {
        var terms =
                new OrderTerms(
                        Side.BUY,
                        OrderType.MARKET,
                        TimeInForce.GTC,
                        null,
                        decimal(quoteQuantity),
                        null);
        return new NewOrder(ACCOUNT, "BTCUSDT", null, terms);
    }

    static NewOrder named(NewOrder order, String clientOrderId) {
        return new NewOrder(order.account(), order.symbol(), clientOrderId, order.terms());
    }

    static NewOrder of(String account, NewOrder order) {
        return new NewOrder(account, order.symbol(), order.clientOrderId(), order.terms());
    }

    static NewOrder at(String symbol, NewOrder order) {
        return new NewOrder(order.account(), symbol, order.clientOrderId(), order.terms());
    }

    private static NewOrder order(
            Side side, OrderType type, TimeInForce timeInForce, String quantity, String price) {
        var limit = price == null ? null : decimal(price);
        var terms = new OrderTerms(side, type, timeInForce, decimal(quantity), null, limit);
        return new NewOrder(ACCOUNT, "BTCUSDT", null, terms);
    }

    static Balance balance(String free, String locked) {
        return new Balance(decimal(free), decimal(locked));
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
