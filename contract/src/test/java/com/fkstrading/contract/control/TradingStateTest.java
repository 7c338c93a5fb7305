package com.fkstrading.contract.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradingStateTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    private final ControlCommand resume = command("all", ControlAction.RESUME);
    private final ControlCommand reduce = command("main", ControlAction.REDUCE);
    private final ControlCommand halt = command("main/symbol:BTCUSDT", ControlAction.HALT);

    @Test
    void withoutACommandTradingIsActive() {
        assertThat(TradingState.of(List.of())).isEqualTo(new TradingState.Active());
        assertThat(TradingState.of(List.of(resume))).isEqualTo(new TradingState.Active());
    }

    @Test
    void anyReductionReducesThoughAnotherScopeIsResumed() {
        assertThat(TradingState.of(List.of(resume, reduce)))
                .isEqualTo(new TradingState.Reducing(reduce));
    }

    @Test
    void anyHaltComesBeforeAReduction() {
        assertThat(TradingState.of(List.of(reduce, resume, halt)))
                .isEqualTo(new TradingState.Halted(halt));
    }

    @Test
    void unknownActionHalts() {
        var unknown = command("main", ControlAction.UNRECOGNISED);

        assertThat(TradingState.of(List.of(reduce, unknown)))
                .isEqualTo(new TradingState.Halted(unknown));
    }

    private static ControlCommand command(String scope, ControlAction action) {
        return new ControlCommand(scope, action, "ann", "drill", T);
    }
}
