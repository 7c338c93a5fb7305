package com.fkstrading.paper.book;

import static com.fkstrading.paper.book.Books.decimal;
import static com.fkstrading.paper.book.Books.limit;
import static com.fkstrading.paper.book.Books.market;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.paper.error.ApiError;
import com.fkstrading.paper.market.Quote;
import com.fkstrading.paper.market.Side;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What orders do to the account, which starts with 10000 USDT and 5 BTC.
class BalancesTest {

    private final Books books = new Books();

    @Test
    void purchasePaysTheQuoteAndItsCommissionInTheBaseAsset() {
        books.place(market(Side.BUY, "2"));

        assertHeld("USDT", "9798", "0");
        assertHeld("BTC", "6.998", "0");
    }

    @Test
    void salePaysItsCommissionInTheQuoteAsset() {
        books.place(market(Side.SELL, "2"));

        assertHeld("BTC", "3", "0");
        assertHeld("USDT", "10197.802", "0");
    }

    @Test
    void restingOrderLocksWhatItMaySpend() {
        var order = books.place(limit(Side.BUY, "2", "95", TimeInForce.GTC));
        assertHeld("USDT", "9810", "190");

        books.cancel(order);
        assertHeld("USDT", "10000", "0");
    }

    @Test
    void partialFillKeepsTheRestLocked() {
        books.place(limit(Side.SELL, "2", "105", TimeInForce.GTC));
        books.move(new Quote(decimal("105"), decimal("106"), decimal("0.5"), decimal("0.5")));

        assertHeld("BTC", "3", "1.5");
        assertHeld("USDT", "10052.4475", "0");
    }

    @Test
    void orderBeyondTheBalanceIsRejected() {
        assertThatThrownBy(() -> books.place(market(Side.SELL, "5.1")))
                .hasMessage("Account has insufficient balance for requested action.");
        assertThatThrownBy(() -> books.place(limit(Side.BUY, "200", "95", TimeInForce.GTC)))
                .hasMessage("Account has insufficient balance for requested action.");
    }

    @Test
    void setBalanceLeavesWhatIsLocked() {
        books.place(limit(Side.BUY, "2", "95", TimeInForce.GTC));
        books.book.apply(new Entry.BalanceSet(Books.ACCOUNT, "USDT", decimal("7")));

        assertHeld("USDT", "7", "190");
    }

    /// Whatever happens, the account is what it began with, plus what was traded, less commission;
    /// nothing is locked but for open orders; and nothing is overdrawn.
    @Test
    void randomTradingConservesTheAccount() {
        var random = new Random(20260105);
        for (var step = 0; step < 2000; step++) {
            act(random);
            assertConserved();
        }
        assertThat(books.book.orders().stream().map(Order::status).distinct()).hasSize(5);
    }

    private void act(Random random) {
        var side = random.nextBoolean() ? Side.BUY : Side.SELL;
        var quantity = "0." + (1 + random.nextInt(9)) + "5";
        var price = Integer.toString(90 + random.nextInt(20));
        var open = books.book.openOrders(Books.ACCOUNT);
        try {
            switch (random.nextInt(5)) {
                case 0 -> books.place(market(side, quantity));
                case 1 -> books.place(limit(side, quantity, price, TimeInForce.GTC));
                case 2 -> books.place(limit(side, quantity, price, TimeInForce.IOC));
                case 3 -> {
                    var bid = decimal(price);
                    var thin = decimal("0.2");
                    books.move(new Quote(bid, bid.add(decimal("2")), thin, thin));
                }
                case 4 -> {
                    if (!open.isEmpty()) {
                        books.cancel(open.get(random.nextInt(open.size())));
                    }
                }
                default -> throw new AssertionError();
            }
        } catch (ApiError rejected) {
            assertThat(rejected.code()).isEqualTo(-2010);
        }
    }

    private void assertConserved() {
        var usdt = decimal("10000");
        var btc = decimal("5");
        var lockedUsdt = decimal("0");
        var lockedBtc = decimal("0");
        for (var order : List.copyOf(books.book.orders())) {
            for (var trade : order.trades()) {
                var bought = order.terms().side() == Side.BUY;
                var value = trade.price().multiply(trade.quantity());
                btc = bought ? btc.add(trade.quantity()) : btc.subtract(trade.quantity());
                usdt = bought ? usdt.subtract(value) : usdt.add(value);
                btc = bought ? btc.subtract(trade.commission()) : btc;
                usdt = bought ? usdt : usdt.subtract(trade.commission());
            }
            if (order.status().isOpen() && order.terms().side() == Side.BUY) {
                lockedUsdt =
                        lockedUsdt.add(order.terms().price().multiply(order.remainingQuantity()));
            } else if (order.status().isOpen()) {
                lockedBtc = lockedBtc.add(order.remainingQuantity());
            }
        }
        assertHeld("USDT", usdt.subtract(lockedUsdt).toPlainString(), lockedUsdt.toPlainString());
        assertHeld("BTC", btc.subtract(lockedBtc).toPlainString(), lockedBtc.toPlainString());
        assertThat(books.held("USDT").isOverdrawn()).isFalse();
        assertThat(books.held("BTC").isOverdrawn()).isFalse();
    }

    private void assertHeld(String asset, String free, String locked) {
        assertThat(books.held(asset).free()).isEqualByComparingTo(free);
        assertThat(books.held(asset).locked()).isEqualByComparingTo(locked);
    }
}
