package com.fkstrading.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.streams.position.Sale;
import com.fkstrading.streams.store.TestStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TripsTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    private final LossAccess losses = new LossAccess(TestStore.open());
    private final Trips trips = new Trips(losses.store());

    @Test
    void otherSettingsLetEveryResultBeReviewedOnceSomeAtATime() {
        for (int i = 0; i < 250; i++) {
            lose("account-%03d".formatted(i));
        }

        for (var settings : List.of("first", "second")) {
            var reviewed = new ArrayList<LossAccess.Key>();
            for (int tick = 0; tick < 10; tick++) {
                var due = trips.dueAt(T.plusSeconds(tick), settings);
                assertThat(due).hasSizeLessThanOrEqualTo(100);
                reviewed.addAll(due);
            }
            assertThat(reviewed).doesNotHaveDuplicates().hasSize(500);
        }
    }

    @Test
    void settingsThatChangeMeanwhileStartTheReviewAgain() {
        for (int i = 0; i < 60; i++) {
            lose("account-%03d".formatted(i));
        }
        trips.dueAt(T, "first");

        assertThat(trips.dueAt(T, "second").getFirst())
                .isEqualTo(new LossAccess.Key("account-000", null));
    }

    @Test
    void resultsThatComeLaterNeedNoReview() {
        assertThat(trips.dueAt(T, "first")).isEmpty();
        lose("main");

        assertThat(trips.dueAt(T, "first")).isEmpty();
    }

    @Test
    void resultsOfAnAccountAreItsOwnAndThoseOfItsStrategies() {
        lose("main");
        lose("main-2");

        assertThat(losses.results("main"))
                .containsExactly(
                        new LossAccess.Key("main", null), new LossAccess.Key("main", "a/b"));
    }

    private void lose(String account) {
        var lost = new BigDecimal("-1");
        losses.addSale(account, new Sale("a/b", lost, lost, T));
    }
}
