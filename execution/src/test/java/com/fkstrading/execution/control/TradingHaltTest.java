package com.fkstrading.execution.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TradingHaltTest {

    private static final TradingHalt READ = TradingHalt.UNREAD.atEnd();

    @Test
    void haltOfEverythingHaltsEveryAccount() {
        var halt = READ.with(CommandKey.tradingState("all"), command("all", ControlAction.HALT));

        assertThat(halt.haltOf("main")).isPresent();
        assertThat(halt.haltOf("other")).isPresent();
    }

    @Test
    void haltOfOneAccountLeavesTheOthers() {
        var halt = READ.with(CommandKey.tradingState("main"), command("main", ControlAction.HALT));

        assertThat(halt.haltOf("main")).isPresent();
        assertThat(halt.haltOf("other")).isEmpty();
    }

    @Test
    void newestCommandOfAScopeCounts() {
        var halt =
                READ.with(CommandKey.tradingState("all"), command("all", ControlAction.HALT))
                        .with(CommandKey.tradingState("all"), command("all", ControlAction.RESUME));

        assertThat(halt.haltOf("main")).isEmpty();
    }

    @Test
    void commandsDoNotChangeHowFarTheTopicIsRead() {
        var command = command("all", ControlAction.RESUME);

        assertThat(TradingHalt.UNREAD.with(CommandKey.tradingState("all"), command).readToEnd())
                .isFalse();
        assertThat(READ.with(CommandKey.tradingState("all"), command).readToEnd()).isTrue();
    }

    @Test
    void whileTheTopicIsReadAgainWhatIsKnownHaltsAndNothingElseMayLeave() {
        var again =
                READ.with(CommandKey.tradingState("main"), command("main", ControlAction.HALT))
                        .unread();

        assertThat(again.readToEnd()).isFalse();
        assertThat(again.haltOf("main")).isPresent();
    }

    private static ControlCommand command(String scope, ControlAction action) {
        return new ControlCommand(
                scope, action, "ann", "drill", Instant.parse("2026-11-02T10:00:00Z"));
    }

    @Test
    void resumeOfEverythingDoesNotLiftAnAccountsOwnHalt() {
        var halt =
                READ.with(CommandKey.tradingState("main"), command("main", ControlAction.HALT))
                        .with(CommandKey.tradingState("all"), command("all", ControlAction.HALT))
                        .with(CommandKey.tradingState("all"), command("all", ControlAction.RESUME));

        assertThat(halt.haltOf("main")).isPresent();
        assertThat(halt.haltOf("other")).isEmpty();
        assertThat(
                        halt.with(
                                        CommandKey.tradingState("main"),
                                        command("main", ControlAction.RESUME))
                                .haltOf("main"))
                .isEmpty();
    }

    @Test
    void resumeOfEverythingDoesNotResumeAStoppedAccount() {
        var halt =
                READ.withStopped(Map.of("main", command("main", ControlAction.HALT)))
                        .with(CommandKey.tradingState("all"), command("all", ControlAction.RESUME));

        assertThat(halt.haltOf("main")).isPresent();
        assertThat(halt.haltOf("other")).isEmpty();
    }
}
