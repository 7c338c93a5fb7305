package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An order is one win or one loss, in however many parts the exchange fills it.
class OrderResultTest {

    private final TradedAccount account =
            new TradedAccount(Map.of("COOL_DOWN_LOSSES", "2", "COOL_DOWN", "3600"));

    @AfterEach
    void closeAccount() {
        account.close();
    }

    @Test
    void losingOrderThatIsFilledInThreePartsIsOneLoss() {
        var close = close();
        account.fill(close, 1, OrderStatus.PARTIALLY_FILLED, "1", "1", "99");
        account.fill(close, 2, OrderStatus.PARTIALLY_FILLED, "1", "2", "99");
        account.fill(close, 3, OrderStatus.FILLED, "1", "3", "99");

        assertThat(account.send("a", "buy", "1")).isEqualTo(TradedAccount.REQUESTED);
        assertTrackRecord(0, 1, "-3");
    }

    @Test
    void losingOrdersCoolDownWhateverTheirLastPartBrought() {
        for (int i = 0; i < 2; i++) {
            var close = close();
            account.fill(close, 1, OrderStatus.PARTIALLY_FILLED, "2.99", "2.99", "90");
            account.fill(close, 2, OrderStatus.FILLED, "0.01", "3", "101");
        }

        assertThat(account.send("a", "buy", "1")).isEqualTo("COOLING_DOWN");
        assertTrackRecord(0, 2, "-59.78");
    }

    /// Its end brings nothing by itself, and is what counts the parts before it.
    @Test
    void orderThatIsCancelledAfterALossIsOneLoss() {
        var close = close();
        account.fill(close, 1, OrderStatus.PARTIALLY_FILLED, "1", "1", "99");
        assertThat(account.path().read(Topics.STRATEGIES_PERFORMANCE)).isEmpty();

        account.fill(close, 2, OrderStatus.CANCELED, "0", "1", "99");
        account.fill(close, 2, OrderStatus.CANCELED, "0", "1", "99");

        assertTrackRecord(0, 1, "-1");
    }

    /// The limit of losses does not wait for the order's end.
    @Test
    void dayResultCountsEachPartAtOnce() {
        var close = close();
        account.fill(close, 1, OrderStatus.PARTIALLY_FILLED, "1", "1", "99");

        assertThat(account.state("main/result").result().realised()).isEqualByComparingTo("-1");
    }

    /// Nothing is left out, and nothing is counted twice.
    @Test
    void partThatIsToldAfterTheEndIsAResultOfItsOwn() {
        var close = close();
        account.fill(close, 2, OrderStatus.FILLED, "1", "3", "99");
        account.fill(close, 1, OrderStatus.PARTIALLY_FILLED, "2", "2", "98");
        account.fill(close, 1, OrderStatus.PARTIALLY_FILLED, "2", "2", "98");

        assertTrackRecord(0, 2, "-5");
    }

    private OrderRequest close() {
        account.fill(account.order("a", "buy", "3"), "100");
        return account.order("a", "close", "3");
    }

    private void assertTrackRecord(long wins, long losses, String profit) {
        var record = account.path().read(Topics.STRATEGIES_PERFORMANCE).getLast();
        assertThat(record.wins()).isEqualTo(wins);
        assertThat(record.losses()).isEqualTo(losses);
        assertThat(new BigDecimal(record.profit())).isEqualByComparingTo(profit);
    }
}
