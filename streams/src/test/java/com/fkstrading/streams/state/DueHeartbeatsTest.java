package com.fkstrading.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.account.AccountState;
import com.fkstrading.contract.account.AlertContinuity.State;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.budget.LimitUnits;
import com.fkstrading.streams.budget.Limits;
import com.fkstrading.streams.budget.LimitsInForce;
import com.fkstrading.streams.continuity.HeartbeatPromise;
import com.fkstrading.streams.score.TestSignal;
import com.fkstrading.streams.store.HeartbeatAccess;
import com.fkstrading.streams.store.HeartbeatAccess.Due;
import com.fkstrading.streams.store.TaskStore;
import com.fkstrading.streams.store.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DueHeartbeatsTest {

    private static final Instant T = TestSignal.T;

    private static final LimitsInForce NO_LIMITS =
            new LimitsInForce(
                    Limits.NONE, Limits.NONE, null, new LimitUnits(Duration.ofMinutes(1), 3));

    private final TaskStore store = TestStore.open();
    private final HeartbeatAccess access = new HeartbeatAccess(store);
    private final ValidatedSignal signal = TestSignal.buy().build();

    @Test
    void onlyWhatFellDueIsRead() {
        IntStream.range(0, 1_000).forEach(second -> promise("a" + second, T.plusSeconds(second)));

        assertThat(access.due(T.plusSeconds(500), T.plusSeconds(502)))
                .containsExactly(
                        new Due("a500", "ema-cross", T.plusSeconds(500)),
                        new Due("a501", "ema-cross", T.plusSeconds(501)));
        assertThat(access.due(T.plusSeconds(2_000), T.plusSeconds(3_000))).isEmpty();
        assertThat(access.due(null, T.plusMillis(1))).hasSize(1);
    }

    @Test
    void renewedPromiseFallsDueOnce() {
        promise("main", T.plusSeconds(1));
        promise("main", T.plusSeconds(5));

        assertThat(access.due(null, T.plusSeconds(9)))
                .containsExactly(new Due("main", "ema-cross", T.plusSeconds(5)));
    }

    @Test
    void promiseThatHasEndedFallsNeverDue() {
        promise("main", T.plusSeconds(1));
        access.save("main", signal, HeartbeatPromise.NONE);

        assertThat(access.due(null, T.plusSeconds(9))).isEmpty();
        assertThat(access.load("main", signal)).isEqualTo(HeartbeatPromise.NONE);
    }

    @Test
    void idlePromiseIsForgotten() {
        promise("main", T.plusSeconds(1));

        forget(0, T.plus(Duration.ofDays(30)));
        forget(128, T.plus(Duration.ofDays(30)));
        assertThat(access.due(null, T.plusSeconds(9))).hasSize(1);

        forget(256, T.plus(Duration.ofDays(31)));
        forget(384, T.plus(Duration.ofDays(31)));
        assertThat(access.due(null, T.plusSeconds(9))).isEmpty();
        assertThat(access.load("main", signal)).isEqualTo(HeartbeatPromise.NONE);
    }

    /// Ticks are written with the next webhook: what they read is read again after a failure.
    @Test
    void silenceIsToldOnceThoughTheTaskStartsOver() {
        promise("main", T.plusSeconds(1));
        assertThat(told(7)).hasSize(1);
        TestStore.startOver(store);
        assertThat(new AppliedInputs(store).time()).isNull();

        assertThat(told(8)).isEmpty();

        promise("main", T.plusSeconds(20));
        assertThat(told(9)).extracting(it -> it.alerts().state()).containsExactly(State.COMPLETE);
        assertThat(told(21)).extracting(it -> it.alerts().state()).containsExactly(State.SILENT);
    }

    private void promise(String account, Instant due) {
        access.save(account, signal, new HeartbeatPromise(T, due, null));
    }

    private void forget(long offset, Instant time) {
        access.forgetIdle(offset, time);
    }

    private List<AccountState> told(int second) {
        var time = T.plusSeconds(second);
        new AppliedInputs(store).tickApplied(second, time);
        return new AccountStates(store, NO_LIMITS)
                .after(new StateChange.Heard("main", "ema-cross"), time);
    }
}
