package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderPricing;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.order.ProtectiveLeg;
import com.fkstrading.contract.signal.terms.OrderType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A sale whose own decision had no fresh price, or that has no decision, is valued at the rate at
/// which its position was bought.
class SaleValueTest {

    private final TradedAccount account = new TradedAccount(Map.of("MAX_DAILY_LOSS_USD", "1000"));

    @AfterEach
    void closeAccount() {
        account.close();
    }

    @Test
    void filledLegIsNoUnknownLoss() {
        account.send(
                """
                {"strategy":"a","ticker":"BTCUSDT","action":"buy","quantity":1,"sl":"5%"}
                """);
        var buy = account.requested();
        account.fill(buy, "100");
        var leg = buy.legs().getFirst();
        var terms =
                new OrderTerms(
                        "a",
                        OrderSide.SELL,
                        "BTCUSDT",
                        leg.quantity(),
                        new OrderPricing(OrderType.STOP_MARKET, null, leg.stopPrice(), null),
                        null);
        var id = ClientOrderId.of(buy.ref(), ProtectiveLeg.STOP_LOSS);

        account.tell(buy, id, terms, 1, OrderStatus.FILLED, "1", List.of(fill("95")));

        assertThat(account.state("main/result").result().realised()).isEqualByComparingTo("-5");
        assertThat(account.send("a", "buy", "1")).isEqualTo(TradedAccount.REQUESTED);
    }

    private static Fill fill(String price) {
        return new Fill("stop", Price.of(price), Quantity.of("1"), BigDecimal.ZERO, "BNB");
    }

    /// Bought for 0.1 bitcoin of 1,000 dollars with a limit of 0.3, and sold for 0.15.
    @Test
    void rateIsThatOfTheQuoteCurrencyAndNotThatOfTheLimitPrice() {
        var time = account.now().plusSeconds(1);
        account.path().price("BTCUSDT", "1000", "1000", time);
        account.path().price("ETHBTC", "0.1", "0.1", time, "ETH", "BTC");
        assertThat(
                        account.sendAtOldPrices(
                                """
                                {"strategy":"a","ticker":"ETHBTC","action":"buy","quantity":1,"order_type":"limit","limit_price":0.3}
                                """))
                .isEqualTo(TradedAccount.REQUESTED);
        account.fill(account.requested(), "0.1");
        account.wait(Duration.ofSeconds(30));
        assertThat(
                        account.sendAtOldPrices(
                                """
                                {"strategy":"a","ticker":"ETHBTC","action":"close"}
                                """))
                .isEqualTo(TradedAccount.REQUESTED);
        account.fill(account.requested(), "0.15");

        assertThat(account.state("main/result").result().realised()).isEqualByComparingTo("50");
    }
}
