package com.fkstrading.streams.score.factor;

import static com.fkstrading.streams.score.TestSignal.T;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.signal.terms.SignalAction;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.streams.score.TestSignal;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherStrategiesFactorTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0,  0.3333",
        "0, 1, -0.3333",
        "2, 1,  0.2000",
        "1, 2, -0.2000",
        "2, 2,  0.0000",
        "0, 8, -0.8000",
    })
    void itIsTheBalanceOfAgreementAndConflict(int buys, int sells, BigDecimal expected) {
        var sides = StrategySides.NONE;
        for (int i = 0; i < buys; i++) {
            sides = sides.with(trade(SignalSide.BUY).terms("buyer-" + i), T);
        }
        for (int i = 0; i < sells; i++) {
            sides = sides.with(trade(SignalSide.SELL).terms("seller-" + i), T);
        }

        assertThat(value(TestSignal.buy(), sides)).isEqualTo(expected);
        assertThat(value(trade(SignalSide.SELL), sides)).isEqualByComparingTo(expected.negate());
    }

    @Test
    void ownSideSaysNothing() {
        var sides = StrategySides.NONE.with(trade(SignalSide.SELL).terms("ema-cross"), T);

        assertThat(value(TestSignal.buy(), sides)).isZero();
    }

    @Test
    void sideCountsForFifteenMinutes() {
        var sides = sold(T.minusSeconds(900));

        assertThat(value(TestSignal.buy(), sides)).isEqualTo(new BigDecimal("-0.3333"));
        assertThat(value(TestSignal.buy(), sold(T.minusMillis(900_001)))).isZero();
    }

    @Test
    void newestSideOfAStrategyCounts() {
        var sides = sold(T.minusSeconds(2)).with(trade(SignalSide.BUY).terms("other"), T);

        assertThat(value(TestSignal.buy(), sides)).isEqualTo(new BigDecimal("0.3333"));
        assertThat(sides.with(trade(SignalSide.SELL).terms("other"), T.minusSeconds(1)))
                .isEqualTo(sides);
    }

    @ParameterizedTest
    @CsvSource({"CLOSE, EXIT", "CLOSE, FLIP", "SELL, EXIT"})
    void closedPositionTakesNoSideAnyMore(SignalSide side, SignalAction action) {
        var closed = TestSignal.buy().does(side, action).terms("other");

        assertThat(value(TestSignal.buy(), sold(T.minusSeconds(1)).with(closed, T))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"CANCEL, CANCEL", "CLOSE, REDUCE", "SELL, REDUCE"})
    void cancelAndReductionLeaveTheSideAsItIs(SignalSide side, SignalAction action) {
        var sides = sold(T.minusSeconds(1));
        var signal = TestSignal.buy().does(side, action);

        assertThat(sides.with(signal.terms("other"), T)).isEqualTo(sides);
    }

    @ParameterizedTest
    @CsvSource({"CANCEL, CANCEL", "CLOSE, EXIT", "CLOSE, REDUCE", "SELL, REDUCE"})
    void signalThatTakesNoSideIsComparedWithNone(SignalSide side, SignalAction action) {
        var signal = TestSignal.buy().does(side, action).build();

        var value = OtherStrategiesFactor.of(signal, sold(T), T);

        assertThat(value.value()).isZero();
        assertThat(value.text()).isEqualTo("The signal takes no side");
    }

    @Test
    void oldestIsDroppedForTheThirtyThird() {
        var sides = StrategySides.NONE;
        for (int i = 0; i < 40; i++) {
            sides = sides.with(TestSignal.buy().terms("strategy-" + i), T.plusSeconds(i));
        }

        assertThat(sides.newest())
                .hasSize(32)
                .doesNotContainKey("strategy-7")
                .containsKey("strategy-8");
        assertThat(sides.with(TestSignal.buy().terms("late"), T)).isEqualTo(sides);
    }

    @Test
    void sidesAreIdleOnceNoneCanCount() {
        assertThat(sold(T).isIdleAt(T.plusSeconds(900))).isFalse();
        assertThat(sold(T).isIdleAt(T.plusMillis(900_001))).isTrue();
    }

    private static StrategySides sold(Instant time) {
        return StrategySides.NONE.with(trade(SignalSide.SELL).terms("other"), time);
    }

    private static TestSignal trade(SignalSide side) {
        return TestSignal.buy().does(side, SignalAction.TRADE);
    }

    private static BigDecimal value(TestSignal signal, StrategySides sides) {
        return OtherStrategiesFactor.of(signal.build(), sides, T).value();
    }
}
