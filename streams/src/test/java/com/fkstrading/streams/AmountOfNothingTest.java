package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an amount of nothing means: not a word to a cancel, and no order.
class AmountOfNothingTest {

    private final TradedAccount account = new TradedAccount(Map.of());

    @AfterEach
    void closeAccount() {
        account.close();
    }

    /// Templates state them in every message; orders must not stay open for that.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"quantity\":0",
                "\"quantity\":\"NaN\"",
                "\"quantity\":1,\"quote_amount\":5",
                "\"price\":0",
                "\"stop_price\":90",
                "\"order_type\":\"limit\"",
                "\"market_position\":\"short\"",
                "\"sl\":\"0.0x\""
            })
    void cancelIsNotRefusedForAmountsThatMeanNothingToIt(String fields) {
        account.order("a", "buy", "1");

        assertThat(
                        account.send(
                                """
                                {"strategy":"a","ticker":"BTCUSDT","action":"cancel",%s}
                                """
                                        .formatted(fields)))
                .isEqualTo("cancels 1");
    }

    /// It may mean nothing or all.
    @Test
    void closeOfZeroIsDeniedAndSaysHowToCloseAll() {
        account.fill(account.order("a", "buy", "1"), "100");

        assertThat(account.send("a", "close", "0")).isEqualTo("OUT_OF_RANGE");
        assertThat(account.denied().message())
                .contains("more than 0, or no such field to close all that is held");
        assertThat(
                        account.send(
                                """
                                {"strategy":"a","ticker":"BTCUSDT","action":"close"}
                                """))
                .isEqualTo(TradedAccount.REQUESTED);
    }

    @Test
    void shareOfAPositionThatIsNotHeldIsNotToldToBeLarger() {
        String alert =
                """
                {"strategy":"a","ticker":"BTCUSDT","action":"buy","percent_of_position":"50"}
                """;

        assertThat(account.send(alert)).isEqualTo("NO_POSITION");
        assertThat(account.denied().message())
                .isEqualTo(
                        "a holds nothing of BTCUSDT, so 50 % of the position is nothing; send a"
                                + " quantity.");
    }

    @Test
    void purchaseThatRoundsToNothingIsNotToldThatNothingIsHeld() {
        String alert =
                """
                {"strategy":"a","ticker":"BTCUSDT","action":"%s","quote_amount":"0.00000000001"}
                """;
        assertThat(account.send(alert.formatted("buy"))).isEqualTo("OUT_OF_RANGE");
        assertThat(account.denied().message())
                .isEqualTo(
                        "An amount of 0.00000000001 in the quote currency rounds down to a quantity of 0;"
                                + " send a larger size.");
        assertThat(account.send(alert.formatted("close"))).isEqualTo("NO_POSITION");

        account.fill(account.order("a", "buy", "1"), "100");

        assertThat(account.send(alert.formatted("close"))).isEqualTo("OUT_OF_RANGE");
    }
}
