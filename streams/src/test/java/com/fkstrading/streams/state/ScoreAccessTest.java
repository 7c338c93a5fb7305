package com.fkstrading.streams.state;

import static com.fkstrading.streams.score.TestSignal.T;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.streams.position.Sale;
import com.fkstrading.streams.position.TrackRecord;
import com.fkstrading.streams.score.Score;
import com.fkstrading.streams.score.TestSignal;
import com.fkstrading.streams.score.factor.StrategySides;
import com.fkstrading.streams.store.TaskStore;
import com.fkstrading.streams.store.TestStore;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScoreAccessTest {

    private final TaskStore store = TestStore.open();
    private final ScoreAccess access = new ScoreAccess(store);

    @Test
    void sidesBelongToAnAccountAndASymbol() {
        take();

        assertThat(sidesOf("main").newest().get("ema-cross").side()).isEqualTo(SignalSide.BUY);
        assertThat(sidesOf("other")).isEqualTo(StrategySides.NONE);
    }

    @Test
    void trackRecordIsThatOfTheStrategy() {
        var record =
                TrackRecord.EMPTY.with(new Sale("ema-cross", BigDecimal.TEN, BigDecimal.TEN, T));
        new TrackRecords(store).put("main", "ema-cross", record);

        assertThat(state("main").record()).isEqualTo(record);
        assertThat(state("other").record()).isEqualTo(TrackRecord.EMPTY);
    }

    @Test
    void sidesThatNoLongerCountAreForgotten() {
        take();

        forgetAll(T.plusSeconds(900));
        assertThat(store.keys(ScoreAccess.SIDES)).containsExactly("main/BTCUSDT");

        forgetAll(T.plusSeconds(901));
        assertThat(store.keys(ScoreAccess.SIDES)).isEmpty();
    }

    private void take() {
        var signal = TestSignal.buy().build();
        var before = access.load("main", signal);
        var sides = before.sides().with(signal.terms(), T);
        access.save("main", signal, new Score.State(sides, before.record()));
    }

    private void forgetAll(Instant time) {
        for (long offset = 0; offset < 640; offset++) {
            access.forgetIdle(offset, time);
        }
    }

    private StrategySides sidesOf(String account) {
        return state(account).sides();
    }

    private Score.State state(String account) {
        return access.load(account, TestSignal.buy().build());
    }
}
