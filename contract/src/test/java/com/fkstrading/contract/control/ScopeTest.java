package com.fkstrading.contract.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource({
        "all, all, , ",
        "main, main, , ",
        "a/b, a/b, , ",
        "main/strategy:ema-cross, main, ema-cross, ",
        "all/strategy:ema-cross, all, ema-cross, ",
        "main/symbol:BTCUSDT, main, , BTCUSDT",
        "all/symbol:BTCUSDT, all, , BTCUSDT",
        "main/strategy:a/b:c, main, a/b:c, ",
        "main/strategy:a/symbol:B, main, a/symbol:B, ",
    })
    void textIsReadAndWrittenAgain(String text, String account, String strategy, String symbol) {
        var scope = Scope.parse(text);

        assertThat(scope).isEqualTo(new Scope(account, strategy, symbol));
        assertThat(scope).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "main/symbol:BTC-USDT, main/symbol:BTCUSDT",
        "main/symbol:btc/usdt, main/symbol:BTCUSDT",
        "all/symbol: BINANCE:BTCUSDT , all/symbol:BTCUSDT",
        "main/symbol:A/strategy:b, main/symbol:A/STRATEGY:B",
        "main/strategy: ema cross , main/strategy:ema cross",
    })
    void otherSpellingIsTheSameScope(String text, String canonical) {
        assertThat(Scope.parse(text)).hasToString(canonical).isEqualTo(Scope.parse(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/strategy:a",
                "main/strategy:",
                "main/symbol: ",
                "main/exchange:binance",
                "main/exchange:binance/symbol:BTCUSDT"
            })
    void otherTextIsNoScope(String text) {
        assertThatThrownBy(() -> Scope.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'%s'; expected 'all' or an account, alone or followed by /strategy:NAME"
                                        .formatted(text)
                                + " or /symbol:NAME");
    }

    @ParameterizedTest
    @CsvSource({
        "all, true",
        "main, true",
        "other, false",
        "all/strategy:ema, true",
        "main/strategy:ema, true",
        "main/strategy:Ema, false",
        "other/strategy:ema, false",
        "all/symbol:BTCUSDT, true",
        "main/symbol:BTCUSDT, true",
        "main/symbol:ETHUSDT, false",
        "other/symbol:BTCUSDT, false",
    })
    void orderIsCoveredByItsAccountStrategyAndSymbol(String scope, boolean covers) {
        assertThat(Scope.parse(scope).covers("main", "ema", "BTCUSDT")).isEqualTo(covers);
        assertThat(Scope.covering("main", "ema", "BTCUSDT").contains(Scope.parse(scope)))
                .isEqualTo(covers);
    }

    @Test
    void widestScopeComesFirst() {
        assertThat(Scope.covering("main", "ema", "BTCUSDT").stream().map(Scope::toString))
                .containsExactly(
                        "all",
                        "main",
                        "all/strategy:ema",
                        "main/strategy:ema",
                        "all/symbol:BTCUSDT",
                        "main/symbol:BTCUSDT");
    }

    /// They come from outside, and a scope must not be the reason why an order is not decided.
    @Test
    void namesOfAnOrderMayBeAnything() {
        assertThat(Stream.of("", " ", "/exchange:x").map(name -> Scope.covering(name, name, name)))
                .allSatisfy(scopes -> assertThat(scopes).hasSize(6));
        assertThat(Scope.covering("all", "ema", "BTCUSDT")).hasSize(3);
    }

    @Test
    void scopeIsTextOnTheWire() throws JsonProcessingException {
        var scope = Scope.strategy("main", "ema");

        assertThat(Json.MAPPER.writeValueAsString(scope)).isEqualTo("\"main/strategy:ema\"");
        assertThat(Json.MAPPER.readValue("\"main/strategy:ema\"", Scope.class)).isEqualTo(scope);
    }

    @Test
    void onlyAnAccountByNameIsOneAccount() {
        assertThat(Stream.of("main", "all", "main/strategy:a", "main/symbol:B").map(Scope::parse))
                .extracting(Scope::isOneAccount)
                .containsExactly(true, false, false, false);
    }
}
