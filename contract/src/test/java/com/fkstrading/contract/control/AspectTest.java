package com.fkstrading.contract.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AspectTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-order-size-usd | 2500 | 2500",
                "max-exposure-usd | ' 0.50 ' | 0.5",
                "max-symbol-exposure-usd | 1000000.0 | 1000000",
                "max-daily-loss-usd | 1 | 1",
                "max-drawdown-usd | 0.01 | 0.01",
                "rate-limit | 007 | 7",
                "max-orders-per-day | 1 | 1",
                "cool-down | 3600 | 3600",
                "allowed-symbols | ETHUSDT, btcusdt,ETHUSDT | BTCUSDT,ETHUSDT",
                "allowed-symbols | BTC-USD,binance:ethusdt | BTCUSD,ETHUSDT",
                "trading-hours | mon-FRI 08:00-20:00 , 22:00-24:00 | Mon-Fri 08:00-20:00,22:00-24:00",
            })
    void valueHasOneCanonicalForm(String aspect, String text, String canonical) {
        assertThat(Aspect.of(aspect).parse(text)).hasToString(canonical);
        assertThat(Aspect.of(aspect).parse(canonical)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "max-order-size-usd | 0 | '0'; expected more than 0 dollars",
                "max-order-size-usd | 0.000 | '0'; expected more than 0 dollars",
                "max-order-size-usd | -1 | '-1'; expected dollars as a positive decimal, such as 2500",
                "max-order-size-usd | 1e9 | '1e9'; expected dollars as a positive decimal, such as 2500",
                "max-order-size-usd | NaN | 'NaN'; expected dollars as a positive decimal, such as 2500",
                "max-order-size-usd | `` | ''; expected dollars as a positive decimal, such as 2500",
                "rate-limit | 0 | '0'; expected 1 or more",
                "rate-limit | 1.5 | '1.5'; expected a whole number from 1 to 999999999",
                "rate-limit | 9999999999 | '9999999999'; expected a whole number from 1 to 999999999",
                "cool-down | 0 | '0'; expected 1 second or more",
                "cool-down | 1h | '1h'; expected whole seconds, from 1 to 999999999",
                "allowed-symbols | `` | ''; expected symbols separated by commas, such as BTCUSDT,ETHUSDT",
                "allowed-symbols | A,,B | 'A,,B'; expected symbols separated by commas, such as BTCUSDT,ETHUSDT",
                "allowed-symbols | A B | 'A B'; expected symbols separated by commas, such as BTCUSDT,ETHUSDT",
                "trading-state | 1 | '1'; expected no value",
                "unrecognised | 1 | '1'; expected no value",
            })
    void wrongValueSaysWhatWasExpected(String aspect, String text, String message) {
        assertThatThrownBy(() -> Aspect.of(aspect).parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void labelNamesItsAspect() {
        assertThat(Aspect.values()).allMatch(aspect -> Aspect.of(aspect.label()) == aspect);
        assertThat(Aspect.of("maximum-order")).isEqualTo(Aspect.UNRECOGNISED);
    }

    @Test
    void symbolHasNoLimits() {
        assertThat(Arrays.stream(Aspect.values()))
                .filteredOn(aspect -> aspect.isAllowedFor(Scope.parse("all/symbol:BTCUSDT")))
                .containsExactly(Aspect.TRADING_STATE);
        assertThat(Arrays.stream(Aspect.values()))
                .filteredOn(aspect -> !aspect.isAllowedFor(Scope.parse("main/strategy:ema")))
                .containsExactly(Aspect.UNRECOGNISED);
    }
}
