package com.fkstrading.contract.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandKeyTest {

    @ParameterizedTest
    @CsvSource({
        "all/trading-state, all",
        "main/trading-state, main",
        "a/b/trading-state, a/b",
        "main/strategy:ema/trading-state, main/strategy:ema",
        "main/strategy:a/trading-state/trading-state, main/strategy:a/trading-state",
        "all/symbol:BTCUSDT/trading-state, all/symbol:BTCUSDT",
        // Keys of earlier versions.
        "all, all",
        "main, main",
        "My Account/2, My Account/2",
        "main/strategy:ema, main/strategy:ema"
    })
    void scopeIsRead(String key, String scope) {
        assertThat(CommandKey.parse(key)).isEqualTo(CommandKey.tradingState(scope));
    }

    @ParameterizedTest
    @EnumSource(value = Aspect.class, mode = EnumSource.Mode.EXCLUDE, names = "UNRECOGNISED")
    void keyOfEachAspectIsReadAsItIsWritten(Aspect aspect) {
        var key = CommandKey.of(Scope.strategy("main", "ema"), aspect);

        assertThat(CommandKey.parse(key.toString())).isEqualTo(key);
        assertThat(key.aspect()).isEqualTo(aspect);
    }

    /// As a later version may write it.
    @Test
    void unknownAspectConcernsItsScope() {
        var key = CommandKey.parse("main/strategy:ema/max-leverage");

        assertThat(key.scope()).isEqualTo(Scope.strategy("main", "ema"));
        assertThat(key.aspect()).isEqualTo(Aspect.UNRECOGNISED);
        assertThat(key).isNotEqualTo(CommandKey.parse("main/strategy:ema/max-slippage"));
        assertThat(CommandKey.parse("a/b").scope()).isEqualTo(Scope.account("a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/trading-state",
                "main/strategy:/trading-state",
                "main/exchange:binance/trading-state"
            })
    void keyThatCannotBeUnderstoodConcernsAllAndIsOneOfItsOwn(String text) {
        var key = CommandKey.parse(text);

        assertThat(key.scope()).isEqualTo(Scope.ALL);
        assertThat(key.aspect()).isEqualTo(Aspect.UNRECOGNISED);
        assertThat(key).isEqualTo(CommandKey.parse(text));
    }

    @Test
    void commandWithoutAKeyIsForAll() {
        assertThat(CommandKey.parse(null)).isEqualTo(CommandKey.tradingState("all"));
    }

    @Test
    void keyReadsAsItIsWritten() {
        assertThat(CommandKey.tradingState("main")).hasToString("main/trading-state");
    }
}
