package com.fkstrading.contract.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandKeyTest {

    @ParameterizedTest
    @CsvSource({
        "all/trading-state, all",
        "main/trading-state, main",
        "a/b/trading-state, a/b",
        // Keys of earlier versions.
        "all, all",
        "main, main",
        "a/b, a/b"
    })
    void scopeIsRead(String key, String scope) {
        assertThat(CommandKey.parse(key)).isEqualTo(CommandKey.tradingState(scope));
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
