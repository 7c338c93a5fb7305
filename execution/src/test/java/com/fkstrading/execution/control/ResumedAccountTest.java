package com.fkstrading.execution.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Which command ends the stop of an account.
class ResumedAccountTest {

    private static final Instant STOPPED = Instant.parse("2026-11-02T10:00:00Z");

    @Test
    void laterResumeOfTheAccountEndsItsStop() {
        assertThat(isResumedBy("main", ControlAction.RESUME, STOPPED.plusMillis(1))).isTrue();
    }

    @Test
    void earlierResumeAndOneOfTheSameTimeDoNot() {
        assertThat(isResumedBy("main", ControlAction.RESUME, STOPPED)).isFalse();
        assertThat(isResumedBy("main", ControlAction.RESUME, STOPPED.minusMillis(1))).isFalse();
    }

    @Test
    void resumeOfAllOrOfAnotherAccountDoesNot() {
        assertThat(isResumedBy("all", ControlAction.RESUME, STOPPED.plusMillis(1))).isFalse();
        assertThat(isResumedBy("other", ControlAction.RESUME, STOPPED.plusMillis(1))).isFalse();
    }

    @Test
    void haltDoesNot() {
        assertThat(isResumedBy("main", ControlAction.HALT, STOPPED.plusMillis(1))).isFalse();
        assertThat(CommandsInForce.UNREAD.isResumedAfter("main", STOPPED)).isFalse();
    }

    private static boolean isResumedBy(String scope, ControlAction action, Instant time) {
        var command = new ControlCommand(scope, action, "ann", "looked at it", time);
        return CommandsInForce.UNREAD
                .with(CommandKey.tradingState(scope), command)
                .isResumedAfter("main", STOPPED);
    }
}
