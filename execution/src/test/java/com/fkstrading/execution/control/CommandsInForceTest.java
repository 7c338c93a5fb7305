package com.fkstrading.execution.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.CurrentCommands;
import com.fkstrading.contract.control.CurrentCommands.Place;
import com.fkstrading.contract.control.TradingState;
import com.fkstrading.execution.order.TestOrders;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The orders are of the strategy `trend`, in BTCUSDT.
class CommandsInForceTest {

    private static final CommandsInForce READ = CommandsInForce.UNREAD.atEnd();
    private static final Instant T = Instant.parse("2026-11-02T10:00:00Z");

    @Test
    void haltOfEverythingHaltsEveryAccount() {
        var halt = with(READ, "all", ControlAction.HALT);

        assertThat(isHalted(halt, "main")).isTrue();
        assertThat(isHalted(halt, "other")).isTrue();
    }

    @Test
    void haltOfOneAccountLeavesTheOthers() {
        var halt = with(READ, "main", ControlAction.HALT);

        assertThat(isHalted(halt, "main")).isTrue();
        assertThat(isHalted(halt, "other")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "all/strategy:trend, true",
        "main/strategy:trend, true",
        "other/strategy:trend, false",
        "main/strategy:ema, false",
        "all/symbol:BTCUSDT, true",
        "main/symbol:BTCUSDT, true",
        "main/symbol:ETHUSDT, false",
    })
    void haltOfAStrategyOrSymbolHaltsItsOrders(String scope, boolean halted) {
        assertThat(isHalted(with(READ, scope, ControlAction.HALT), "main")).isEqualTo(halted);
    }

    @Test
    void newestCommandOfAScopeCounts() {
        var halt = with(with(READ, "all", ControlAction.HALT), "all", ControlAction.RESUME);

        assertThat(isHalted(halt, "main")).isFalse();
    }

    @Test
    void haltComesBeforeAReduction() {
        var reduced = with(READ, "all", ControlAction.REDUCE);
        var both = with(reduced, "main/symbol:BTCUSDT", ControlAction.HALT);

        assertThat(state(reduced, "main")).isInstanceOf(TradingState.Reducing.class);
        assertThat(state(both, "main")).isInstanceOf(TradingState.Halted.class);
        assertThat(state(both, "other")).isInstanceOf(TradingState.Reducing.class);
    }

    /// Whatever the aspect: a limit that cannot be obeyed, or one of a later version.
    @Test
    void commandThatCannotBeObeyedHaltsItsScopeAndAResumeDoesNotEndThat() {
        var key = CommandKey.parse("main/strategy:trend/max-leverage");
        var command = command("main/strategy:trend", ControlAction.LIMIT).under(key);
        var known = CurrentCommands.NONE.with(new Place(0, key), command);

        var halt = with(READ.with(known), "main/strategy:trend", ControlAction.RESUME);

        assertThat(isHalted(halt, "main")).isTrue();
        assertThat(isHalted(halt, "other")).isFalse();
    }

    @Test
    void commandsDoNotChangeHowFarTheTopicIsRead() {
        assertThat(with(CommandsInForce.UNREAD, "all", ControlAction.RESUME).readToEnd()).isFalse();
        assertThat(with(READ, "all", ControlAction.RESUME).readToEnd()).isTrue();
    }

    @Test
    void whileTheTopicIsReadAgainWhatIsKnownHaltsAndNothingElseMayLeave() {
        var again = with(READ, "main", ControlAction.HALT).unread();

        assertThat(again.readToEnd()).isFalse();
        assertThat(isHalted(again, "main")).isTrue();
    }

    @Test
    void resumeOfEverythingDoesNotLiftAnAccountsOwnHalt() {
        var halted = with(with(READ, "main", ControlAction.HALT), "all", ControlAction.HALT);
        var halt = with(halted, "all", ControlAction.RESUME);

        assertThat(isHalted(halt, "main")).isTrue();
        assertThat(isHalted(halt, "other")).isFalse();
        assertThat(isHalted(with(halt, "main", ControlAction.RESUME), "main")).isFalse();
    }

    @Test
    void resumeOfEverythingDoesNotResumeAStoppedAccount() {
        var stopped = READ.withStopped(Map.of("main", command("main", ControlAction.HALT)));
        var halt = with(stopped, "all", ControlAction.RESUME);

        assertThat(isHalted(halt, "main")).isTrue();
        assertThat(isHalted(halt, "other")).isFalse();
    }

    private static CommandsInForce with(
            CommandsInForce commands, String scope, ControlAction action) {
        return commands.with(CommandKey.tradingState(scope), command(scope, action));
    }

    private static boolean isHalted(CommandsInForce commands, String account) {
        return state(commands, account) instanceof TradingState.Halted;
    }

    private static TradingState state(CommandsInForce commands, String account) {
        return commands.stateOf(account, TestOrders.market("1", T), TrippedLimits.UNREAD);
    }

    private static ControlCommand command(String scope, ControlAction action) {
        return new ControlCommand(scope, action, "ann", "drill", T);
    }
}
