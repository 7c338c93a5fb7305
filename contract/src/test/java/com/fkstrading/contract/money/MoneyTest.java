package com.fkstrading.contract.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"0.500, 0.5", "1E+2, 100", "100, 100", "0.00000001, 0.00000001", "65100.00, 65100"})
    void equalAmountsAreEqualAndReadTheSame(String written, String canonical) {
        assertThat(Price.of(written)).isEqualTo(Price.of(canonical)).hasToString(canonical);
        assertThat(Quantity.of(written)).isEqualTo(Quantity.of(canonical)).hasToString(canonical);
        assertThat(Notional.of(written)).isEqualTo(Notional.of(canonical)).hasToString(canonical);
        assertThat(Price.of(written)).hasSameHashCodeAs(Price.of(canonical));
    }

    @Test
    void zeroIsAQuantityAndNoPrice() {
        assertThat(Quantity.of("0.000")).isEqualTo(Quantity.ZERO).hasToString("0");
        assertThat(Quantity.ZERO.isZero()).isTrue();
        assertThat(Quantity.of("0.00000001").isZero()).isFalse();
        assertThat(Notional.of("0")).hasToString("0");
        assertThatThrownBy(() -> Price.of("0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("price: 0; expected more than 0");
    }

    /// A few bytes that would cost gigabytes once computed with.
    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e101", "1e-101"})
    void endlessDecimalIsRefusedBeforeItIsComputed(String decimal) {
        assertThatThrownBy(() -> Price.of(decimal)).hasMessageContaining("100 digits");
        assertThatThrownBy(() -> Quantity.of(decimal)).hasMessageContaining("100 digits");
        assertThatThrownBy(() -> new Notional(new BigDecimal(decimal)))
                .hasMessageContaining("100 digits");
        assertThatThrownBy(() -> Decimals.parse("9".repeat(1_000_000)))
                .hasMessageContaining("100 digits");
        for (var json : List.of(decimal, '"' + decimal + '"')) {
            assertThatThrownBy(() -> Json.MAPPER.readValue(json, BigDecimal.class))
                    .isInstanceOf(JsonProcessingException.class)
                    .hasMessageContaining("100 digits");
        }
    }

    @Test
    void longestDecimalIsRead() {
        assertThat(Price.of("1e99").toString()).hasSize(100);
        assertThat(Price.of("1e-100").toString()).hasSize(102);
    }

    @Test
    void negativeOrMissingAmountIsNamed() {
        assertThatThrownBy(() -> Quantity.of("-1")).hasMessage("quantity: -1; expected 0 or more");
        assertThatThrownBy(() -> Notional.of("-1")).hasMessage("notional: -1; expected 0 or more");
        assertThatThrownBy(() -> new Price(null)).hasMessage("price: missing; expected a decimal");
    }

    @Test
    void priceTimesQuantityIsExact() {
        assertThat(Price.of("65100.10").times(Quantity.of("0.00003")))
                .isEqualTo(Notional.of("1.953003"));
    }

    @Test
    void quantitiesAddUpAndNeverFallBelowZero() {
        var one = Quantity.of("1");
        var two = Quantity.of("2");

        assertThat(one.plus(two)).isEqualTo(two.plus(one)).isEqualTo(Quantity.of("3"));
        assertThat(one.plus(Quantity.ZERO)).isEqualTo(one);
        assertThat(two.minus(one)).isEqualTo(one);
        assertThat(one.minus(two)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void orderIsThatOfTheNumbers() {
        assertThat(Price.of("9")).isLessThan(Price.of("10"));
        assertThat(Quantity.of("0.9")).isLessThan(Quantity.of("0.91"));
        assertThat(Notional.of("99.9")).isLessThan(Notional.of("100"));
        assertThat(Notional.of("100")).isEqualByComparingTo(Notional.of("100.0"));
    }

    @Test
    void amountIsTextAsJson() throws JsonProcessingException {
        assertThat(Json.MAPPER.writeValueAsString(new Price(new BigDecimal("1E+2"))))
                .isEqualTo("\"100\"");
        assertThat(Json.MAPPER.readValue("\"0.50\"", Quantity.class)).isEqualTo(Quantity.of("0.5"));
    }
}
