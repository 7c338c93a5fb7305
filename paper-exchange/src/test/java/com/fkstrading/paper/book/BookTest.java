package com.fkstrading.paper.book;

import static com.fkstrading.paper.book.Books.decimal;
import static com.fkstrading.paper.book.Books.limit;
import static com.fkstrading.paper.book.Books.market;
import static com.fkstrading.paper.book.Books.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.paper.error.ApiError;
import com.fkstrading.paper.market.Quote;
import com.fkstrading.paper.market.Side;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// How orders match, rest and end.
class BookTest {

    private final Books books = new Books();

    @Test
    void marketOrderFillsAtOnceAtTheOtherSidesPrice() {
        var bought = books.place(market(Side.BUY, "2"));
        var sold = books.place(market(Side.SELL, "2"));

        assertThat(bought.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(bought.trades()).hasSize(1);
        assertThat(bought.trades().getFirst().price()).isEqualByComparingTo("101");
        assertThat(sold.trades().getFirst().price()).isEqualByComparingTo("99");
    }

    @Test
    void marketOrderByQuoteAmountBuysWholeStepsForIt() {
        var order = books.place(Books.spending("100"));

        assertThat(order.executedQuantity()).isEqualByComparingTo("0.99009");
        assertThat(order.executedQuoteQuantity()).isLessThanOrEqualTo(decimal("100"));
    }

    @Test
    void limitOrderThatCrossesFillsAtTheBetterPrice() {
        var order = books.place(limit(Side.BUY, "1", "150", TimeInForce.GTC));

        assertThat(order.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(order.trades().getFirst().price()).isEqualByComparingTo("101");
        assertThat(order.trades().getFirst().maker()).isFalse();
    }

    @Test
    void limitOrderThatDoesNotCrossRestsUntilTheQuoteCrossesIt() {
        var order = books.place(limit(Side.BUY, "1", "95", TimeInForce.GTC));
        assertThat(order.status()).isEqualTo(OrderStatus.NEW);

        books.move("95", "96");
        assertThat(books.now(order).status()).isEqualTo(OrderStatus.NEW);

        books.move("94", "95");
        assertThat(books.now(order).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(books.now(order).trades().getFirst().price()).isEqualByComparingTo("95");
        assertThat(books.now(order).trades().getFirst().maker()).isTrue();
        assertThat(books.book.openOrders(Books.ACCOUNT)).isEmpty();
    }

    @Test
    void restingSellOrderTradesWhenTheBidReachesIt() {
        var order = books.place(limit(Side.SELL, "1", "105", TimeInForce.GTC));

        books.move("105", "106");

        assertThat(books.now(order).status()).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void thinMarketFillsALimitOrderInParts() {
        books.book.quote(
                "BTCUSDT",
                new Quote(decimal("99"), decimal("101"), decimal("0.4"), decimal("0.4")));

        var order = books.place(limit(Side.BUY, "1", "101", TimeInForce.GTC));
        assertThat(order.status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        assertThat(order.remainingQuantity()).isEqualByComparingTo("0.6");

        books.move("99", "101");
        assertThat(books.now(order).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(books.now(order).trades()).extracting(Trade::tradeId).containsExactly(1L, 2L);
    }

    @Test
    void marketOrderThatRunsOutOfLiquidityExpiresWithWhatItGot() {
        books.book.quote(
                "BTCUSDT",
                new Quote(decimal("99"), decimal("101"), decimal("0.4"), decimal("0.4")));

        var order = books.place(market(Side.BUY, "1"));

        assertThat(order.status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(order.executedQuantity()).isEqualByComparingTo("0.4");
    }

    @Test
    void immediateOrCancelExpiresInsteadOfResting() {
        var order = books.place(limit(Side.BUY, "1", "95", TimeInForce.IOC));

        assertThat(order.status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(order.trades()).isEmpty();
    }

    @Test
    void fillOrKillTakesAllOrNothing() {
        books.book.quote(
                "BTCUSDT",
                new Quote(decimal("99"), decimal("101"), decimal("0.4"), decimal("0.4")));

        var killed = books.place(limit(Side.BUY, "1", "101", TimeInForce.FOK));
        var filled = books.place(limit(Side.BUY, "0.4", "101", TimeInForce.FOK));

        assertThat(killed.status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(killed.trades()).isEmpty();
        assertThat(filled.status()).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void postOnlyOrderThatWouldTradeIsRejected() {
        assertRejected(
                "Order would immediately match and take.",
                () -> books.place(Books.postOnly(Side.BUY, "1", "101")));
    }

    @Test
    void clientOrderIdIsUniqueOnlyAmongOpenOrders() {
        var resting = named(limit(Side.BUY, "1", "95", TimeInForce.GTC), "mine");
        var first = books.place(resting);
        assertRejected("Duplicate order sent.", () -> books.place(resting));

        books.cancel(first);
        var second = books.place(resting);

        assertThat(second.orderId()).isNotEqualTo(first.orderId());
        assertThat(books.book.newest(Books.ACCOUNT, "mine")).contains(second);
    }

    @Test
    void marketOrderSentTwiceTradesTwice() {
        var asked = named(market(Side.BUY, "1"), "mine");

        var first = books.place(asked);
        var second = books.place(asked);

        assertThat(first.trades()).hasSize(1);
        assertThat(second.trades()).hasSize(1);
        assertThat(books.book.orders()).hasSize(2);
    }

    @Test
    void endedOrderCannotBeCanceled() {
        var order = books.place(market(Side.BUY, "1"));

        assertRejected("Unknown order sent.", () -> books.cancel(order));
    }

    @Test
    void orderThatBreaksATradingRuleIsRejectedWithTheNameOfTheRule() {
        assertRejected("Filter failure: LOT_SIZE", () -> books.place(market(Side.BUY, "0.000001")));
        assertRejected("Filter failure: NOTIONAL", () -> books.place(market(Side.BUY, "0.01")));
        assertRejected(
                "Filter failure: PRICE_FILTER",
                () -> books.place(limit(Side.BUY, "1", "95.005", TimeInForce.GTC)));
    }

    @Test
    void ordersAreListedInPages() {
        for (var i = 0; i < 5; i++) {
            books.place(market(Side.BUY, "1"));
        }

        assertThat(books.book.ordersAfter(0, 2)).extracting(Order::orderId).containsExactly(1L, 2L);
        assertThat(books.book.ordersAfter(4, 2)).extracting(Order::orderId).containsExactly(5L);
        assertThat(books.book.ordersAfter(5, 2)).isEmpty();
    }

    @Test
    void decisionWithoutApplyChangesNothing() {
        books.book.place(market(Side.BUY, "1"), Books.NOW);

        assertThat(books.book.orders()).isEmpty();
        assertThat(books.held("BTC")).isEqualTo(Books.balance("5", "0"));
    }

    @Test
    void haltedInstrumentTakesNoOrder() {
        assertRejected(
                "Market is closed.",
                () -> books.place(Books.at("SRMUSDT", market(Side.BUY, "1000"))));
    }

    @Test
    void accountsShareTheQuoteAndNothingElse() {
        var mine = books.place(named(limit(Side.BUY, "1", "95", TimeInForce.GTC), "same"));
        var other = Books.of("key-2", named(limit(Side.BUY, "1", "95", TimeInForce.GTC), "same"));
        var theirs = books.place(other);

        assertThat(books.book.newest(Books.ACCOUNT, "same")).contains(mine);
        assertThat(books.book.newest("key-2", "same")).contains(theirs);
        assertThat(books.book.openOrders("key-2")).containsExactly(theirs);
        assertThat(books.held("USDT").locked()).isEqualByComparingTo("95");

        books.move("94", "95");
        assertThat(books.now(mine).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(books.now(theirs).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(books.now(theirs).trades()).extracting(Trade::tradeId).containsExactly(2L);
    }

    private static void assertRejected(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ApiError.class).hasMessage(message);
    }
}
