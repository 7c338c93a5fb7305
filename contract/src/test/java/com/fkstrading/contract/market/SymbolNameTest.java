package com.fkstrading.contract.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolNameTest {

    @ParameterizedTest
    @CsvSource({
        "BTCUSDT, BTCUSDT",
        "' btcusdt ', BTCUSDT",
        "BTC-USDT, BTCUSDT",
        "btc/usdt, BTCUSDT",
        "BTC_USDT, BTCUSDT",
        "BINANCE:BTCUSDT, BTCUSDT",
        "binance:btc-usdt, BTCUSDT",
        "1INCH-USDT, 1INCHUSDT",
    })
    void spellingsOfOneMarketAreOneName(String text, String name) {
        assertThat(SymbolName.canonical(text)).isEqualTo(name);
    }

    /// Nothing is made a name of another market.
    @ParameterizedTest
    @CsvSource({
        "BTCUSDT.P, BTCUSDT.P",
        "BTC-USDT-SWAP, BTC-USDT-SWAP",
        "A/strategy:b, A/STRATEGY:B",
        "a:b:c, A:B:C",
        "binance:, BINANCE:",
        "*, *",
    })
    void otherFormsStayAsTheyAre(String text, String name) {
        assertThat(SymbolName.canonical(text)).isEqualTo(name);
    }
}
