package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Strategies share an account, and none sells what another one holds: its loss would count
/// nowhere.
class OtherStrategysPositionTest {

    private final TradedAccount account = new TradedAccount(Map.of());

    @BeforeEach
    void strategyAHoldsTwo() {
        account.fill(account.order("a", "buy", "2"), "100");
    }

    @AfterEach
    void closeAccount() {
        account.close();
    }

    @Test
    void saleOfWhatAnotherStrategyHoldsIsDeniedAndNamesIt() {
        assertThat(account.send("b", "sell", "2")).isEqualTo("NO_POSITION");
        assertThat(account.denied().message())
                .isEqualTo(
                        "b may sell at most 0 of BTCUSDT, not 2; name the strategy that holds the rest"
                                + " (a).");
        assertThat(account.send("a", "sell", "2")).isEqualTo(TradedAccount.REQUESTED);
    }

    @Test
    void saleOfMoreThanItsOwnIsDenied() {
        account.fill(account.order("b", "buy", "1"), "100");

        assertThat(account.send("b", "sell", "1.5")).isEqualTo("NO_POSITION");
        assertThat(account.send("a", "sell", "2.5")).isEqualTo("NO_POSITION");
        assertThat(account.send("b", "sell", "1")).isEqualTo(TradedAccount.REQUESTED);
        assertThat(account.send("b", "sell", "1")).isEqualTo("NO_POSITION");
    }

    /// The account may hold some from elsewhere.
    @Test
    void saleOfWhatNoStrategyHoldsPasses() {
        account.path().price("ETHUSDT", "100", "100", account.now().plusSeconds(1));
        assertThat(
                        account.send(
                                """
                                {"strategy":"b","ticker":"ETHUSDT","action":"sell","quantity":"2"}
                                """))
                .isEqualTo(TradedAccount.REQUESTED);
        assertThat(account.send("a", "sell", "3")).isEqualTo(TradedAccount.REQUESTED);

        account.fill(account.requested(), "100");

        assertThat(account.send("b", "sell", "2")).isEqualTo(TradedAccount.REQUESTED);
    }
}
