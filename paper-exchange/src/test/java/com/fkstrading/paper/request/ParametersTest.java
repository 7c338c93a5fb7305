package com.fkstrading.paper.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.paper.error.ApiError;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ParametersTest {

    @Test
    void queryWinsOverBody() {
        var parameters = Parameters.of("symbol=BTCUSDT", "symbol=ETHUSDT&side=BUY");

        assertThat(parameters.required("symbol")).isEqualTo("BTCUSDT");
        assertThat(parameters.required("side")).isEqualTo("BUY");
    }

    @Test
    void valuesArePercentDecoded() {
        var parameters = Parameters.of("symbols=%5B%22BTCUSDT%22%5D", "");

        assertThat(parameters.required("symbols")).isEqualTo("[\"BTCUSDT\"]");
    }

    @Test
    void sameNameTwiceInOnePartIsRejected() {
        assertCode(-1101, () -> Parameters.of("symbol=BTCUSDT&symbol=ETHUSDT", ""));
    }

    @Test
    void emptyValueIsNotTheSameAsAbsent() {
        assertCode(-1105, () -> Parameters.of("symbol=", "").required("symbol"));
        assertCode(-1102, () -> Parameters.of("", "").required("symbol"));
    }

    @Test
    void numbersAreTakenAsDigitsOnly() {
        assertCode(-1100, () -> Parameters.of("quantity=1e3", "").amount("quantity"));
        assertCode(-1100, () -> Parameters.of("quantity=-1", "").amount("quantity"));
        assertCode(-1100, () -> Parameters.of("quantity=NaN", "").amount("quantity"));
    }

    @Test
    void ninthDecimalIsTooPreciseUnlessItIsZero() {
        assertCode(-1111, () -> Parameters.of("quantity=0.000000001", "").amount("quantity"));
        assertThat(Parameters.of("quantity=0.100000000", "").amount("quantity")).isPresent();
    }

    @Test
    void parameterThatNoCodeReadsIsCounted() {
        var parameters = Parameters.of("symbol=BTCUSDT&sdie=BUY", "");

        assertThatThrownBy(() -> parameters.onlyThese(Set.of("symbol", "side")))
                .hasMessage(
                        "Not all sent parameters were read; read '1' parameter(s) but was sent"
                                + " '2'.");
    }

    private static void assertCode(int code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiError.class, error -> assertThat(error.code()).isEqualTo(code));
    }
}
