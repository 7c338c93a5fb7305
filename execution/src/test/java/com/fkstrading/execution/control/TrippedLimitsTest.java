package com.fkstrading.execution.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.account.TradingStatus;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.TradingState;
import com.fkstrading.execution.order.TestOrders;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The orders are of the strategy `trend`, in BTCUSDT.
class TrippedLimitsTest {

    private static final Instant T = Instant.parse("2026-11-02T10:00:00Z");
    private static final TradingStatus REDUCING =
            TradingStatus.reducing("DRAWDOWN", T, T.plusSeconds(60), "it fell");
    private static final TrippedLimits NONE = TrippedLimits.UNREAD.atEnd();

    @ParameterizedTest
    @CsvSource({
        "main/trading, true",
        "main/trading/strategy:trend, true",
        "main/trading/symbol:BTCUSDT, true",
        "main/trading/symbol:BTCUSDT/strategy:other, true",
        "main/trading/something:else, true",
        "main/trading/strategy:, true",
        "main/trading/strategy:ema, false",
        "main/trading/symbol:ETHUSDT, false",
        "other/trading, false",
        "other/trading/strategy:trend, false",
    })
    void tripReducesItsOwnScope(String key, boolean reduces) {
        var state = state(NONE.with(key, REDUCING, T), CommandsInForce.UNREAD);

        assertThat(state instanceof TradingState.Reducing).isEqualTo(reduces);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main/position/symbol:BTCUSDT/strategy:a/trading",
                "main/exposure/strategy:trading",
                "main/trading-hours",
                "main/"
            })
    void keyOfAnotherPartIsNone(String key) {
        assertThat(TrippedLimits.scopeOf(key)).isEmpty();
    }

    @Test
    void whatCannotBeReadHaltsUntilItsNextRecord() {
        var unreadable = NONE.with("main/trading", null, T);

        assertThat(state(unreadable, CommandsInForce.UNREAD))
                .isInstanceOf(TradingState.Halted.class);
        assertActive(unreadable.with("main/trading", TradingStatus.ACTIVE, T));
        assertActive(unreadable.without("main/trading"));
    }

    @Test
    void recordWithAKeyThatIsNoneHaltsTheAccountOfThatName() {
        assertThat(state(NONE.with("main", null, T), CommandsInForce.UNREAD))
                .isInstanceOf(TradingState.Halted.class);
    }

    /// Nothing else would end it where streams has nothing new to tell.
    @Test
    void laterResumeByNameEndsWhatCannotBeReadAndNoTrip() {
        var unreadable = NONE.with("main/trading", null, T);

        assertThat(state(unreadable, with("main", ControlAction.RESUME, T)))
                .isInstanceOf(TradingState.Halted.class);
        assertThat(state(unreadable, with("all", ControlAction.RESUME, T.plusSeconds(1))))
                .isInstanceOf(TradingState.Halted.class);
        var resumed = with("main", ControlAction.RESUME, T.plusSeconds(1));
        assertThat(state(unreadable, resumed)).isInstanceOf(TradingState.Active.class);
        assertThat(state(NONE.with("main/trading", REDUCING, T), resumed))
                .isInstanceOf(TradingState.Reducing.class);
    }

    @Test
    void stricterOfCommandAndTripApplies() {
        var trip = NONE.with("main/trading", REDUCING, T);

        assertThat(state(trip, with("all", ControlAction.HALT, T)))
                .isInstanceOf(TradingState.Halted.class);
        assertThat(state(NONE.with("main/trading", null, T), with("all", ControlAction.REDUCE, T)))
                .isInstanceOf(TradingState.Halted.class);
    }

    private static void assertActive(TrippedLimits trips) {
        assertThat(state(trips, CommandsInForce.UNREAD)).isInstanceOf(TradingState.Active.class);
    }

    private static CommandsInForce with(String scope, ControlAction action, Instant time) {
        var command = new ControlCommand(scope, action, "ann", "drill", time);
        return CommandsInForce.UNREAD.with(CommandKey.tradingState(scope), command);
    }

    private static TradingState state(TrippedLimits trips, CommandsInForce commands) {
        return commands.stateOf("main", TestOrders.market("1", T), trips);
    }
}
