package com.fkstrading.paper.book;

import com.fkstrading.paper.account.Balance;
import com.fkstrading.paper.account.Balances;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/// A book of one market, bid 99 and ask 101, and orders for it.
final class Books {

    static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    static final Instruments MARKETS = Instruments.listed();
    static final Instrument BTC = MARKETS.get("BTCUSDT");

    final Book book =
            new Book(
                    MARKETS,
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
        book.met("BTCUSDT", NOW).forEach(this::applied);
    }

    Order now(Order order) {
        return book.order(order.orderId()).orElseThrow();
    }

    Balance held(String asset) {
        return book.balances().of(asset);
    }

    private Order applied(Order order) {
        book.apply(new Entry.OrderChanged(order));
        return order;
    }

    static NewOrder market(Side side, String quantity) {
        return new NewOrder(BTC, side, OrderType.MARKET, null, decimal(quantity), null, null, null);
    }

    static NewOrder limit(Side side, String quantity, String price, TimeInForce timeInForce) {
        return new NewOrder(
                BTC,
                side,
                OrderType.LIMIT,
                timeInForce,
                decimal(quantity),
                null,
                decimal(price),
                null);
    }

    static NewOrder named(NewOrder order, String clientOrderId) {
        return new NewOrder(
                order.instrument(),
                order.side(),
                order.type(),
                order.timeInForce(),
                order.quantity(),
                order.quoteQuantity(),
                order.price(),
                clientOrderId);
    }

    static Balance balance(String free, String locked) {
        return new Balance(decimal(free), decimal(locked));
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
