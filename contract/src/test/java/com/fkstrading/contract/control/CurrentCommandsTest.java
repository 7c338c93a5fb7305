package com.fkstrading.contract.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.control.CurrentCommands.Place;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A command for all accounts is in each partition, and each partition is read at its own pace.
class CurrentCommandsTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");
    private static final Place FIRST = new Place(0, CommandKey.tradingState("all"));
    private static final Place SECOND = new Place(1, CommandKey.tradingState("all"));

    @Test
    void newestCommandCountsInWhateverOrderThePartitionsAreRead() {
        var known =
                CurrentCommands.NONE
                        .with(FIRST, command(ControlAction.RESUME, 2))
                        .with(SECOND, command(ControlAction.HALT, 1));

        assertThat(stateOfAll(known).action()).isEqualTo(ControlAction.RESUME);
        assertThat(known.newest()).hasSize(1);
    }

    @Test
    void haltThatWasReadInOnePartitionIsInForce() {
        var known =
                CurrentCommands.NONE
                        .with(FIRST, command(ControlAction.RESUME, 1))
                        .with(SECOND, command(ControlAction.RESUME, 1))
                        .with(SECOND, command(ControlAction.HALT, 2));

        assertThat(stateOfAll(known).halts()).isTrue();
    }

    @Test
    void ofTwoAtTheSameMomentTheHaltCounts() {
        var halt = command(ControlAction.HALT, 1);
        var resume = command(ControlAction.RESUME, 1);

        var one = CurrentCommands.NONE.with(FIRST, halt).with(SECOND, resume);
        var other = CurrentCommands.NONE.with(FIRST, resume).with(SECOND, halt);

        assertThat(stateOfAll(one)).isEqualTo(halt);
        assertThat(stateOfAll(other)).isEqualTo(halt);
    }

    @Test
    void ofTwoAtTheSameMomentTheStricterCounts() {
        var halt = command(ControlAction.HALT, 1);
        var reduce = command(ControlAction.REDUCE, 1);
        var resume = command(ControlAction.RESUME, 1);

        assertThat(stateOfAll(CurrentCommands.NONE.with(FIRST, halt).with(SECOND, reduce)))
                .isEqualTo(halt);
        assertThat(stateOfAll(CurrentCommands.NONE.with(FIRST, resume).with(SECOND, reduce)))
                .isEqualTo(reduce);
    }

    @Test
    void commandsOfDifferentScopesStandBesideEachOther() {
        var symbol = new Place(0, CommandKey.tradingState("all/symbol:BTCUSDT"));

        var known =
                CurrentCommands.NONE
                        .with(symbol, command(ControlAction.HALT, 1))
                        .with(FIRST, command(ControlAction.RESUME, 2));

        assertThat(known.newest().get(symbol.key()).halts()).isTrue();
    }

    @Test
    void deletionTakesBackTheCommandOfItsPartition() {
        var known = CurrentCommands.NONE.with(FIRST, command(ControlAction.HALT, 1));

        assertThat(known.without(SECOND).newest()).containsKey(FIRST.key());
        assertThat(known.without(FIRST).newest()).isEmpty();
    }

    @Test
    void commandOfAnEarlierVersionIsReplacedByANewerOne() {
        var earlier = new Place(0, CommandKey.parse("all"));

        var known =
                CurrentCommands.NONE
                        .with(earlier, command(ControlAction.HALT, 1))
                        .with(FIRST, command(ControlAction.RESUME, 2));

        assertThat(stateOfAll(known).halts()).isFalse();
    }

    /// As a later version may write it, whatever its value says.
    @Test
    void commandOfAnotherAspectReplacesNoHalt() {
        var other = new Place(0, CommandKey.parse("all/maximum-order"));

        var known =
                CurrentCommands.NONE
                        .with(FIRST, command(ControlAction.HALT, 1))
                        .with(other, command(ControlAction.RESUME, 2));

        assertThat(stateOfAll(known).halts()).isTrue();
    }

    private static ControlCommand stateOfAll(CurrentCommands known) {
        return known.newest().get(FIRST.key());
    }

    private static ControlCommand command(ControlAction action, int second) {
        return new ControlCommand("all", action, "ann", "drill", T.plusSeconds(second));
    }
}
