package com.fkstrading.execution.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TradingHaltTest {

    private static final TradingHalt READ = TradingHalt.UNREAD.atEnd();

    @Test
    void haltOfEverythingHaltsEveryAccount() {
        var gate = READ.with("all", command("all", ControlAction.HALT));

        assertThat(gate.haltOf("main")).isPresent();
        assertThat(gate.haltOf("other")).isPresent();
    }

    @Test
    void haltOfOneAccountLeavesTheOthers() {
        var gate = READ.with("main", command("main", ControlAction.HALT));

        assertThat(gate.haltOf("main")).isPresent();
        assertThat(gate.haltOf("other")).isEmpty();
    }

    @Test
    void newestCommandOfAScopeCounts() {
        var gate =
                READ.with("all", command("all", ControlAction.HALT))
                        .with("all", command("all", ControlAction.RESUME));

        assertThat(gate.haltOf("main")).isEmpty();
    }

    @Test
    void tombstoneTakesACommandBack() {
        var gate = READ.with("all", command("all", ControlAction.HALT)).without("all");

        assertThat(gate.haltOf("main")).isEmpty();
    }

    @Test
    void commandsLeaveTheGateAsFarReadAsItWas() {
        var command = command("all", ControlAction.RESUME);

        assertThat(TradingHalt.UNREAD.with("all", command).readToEnd()).isFalse();
        assertThat(READ.with("all", command).readToEnd()).isTrue();
    }

    private static ControlCommand command(String scope, ControlAction action) {
        return new ControlCommand(
                scope, action, "ann", "drill", Instant.parse("2026-11-02T10:00:00Z"));
    }
}
