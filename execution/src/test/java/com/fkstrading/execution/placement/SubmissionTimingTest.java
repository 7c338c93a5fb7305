package com.fkstrading.execution.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SubmissionTimingTest {

    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final Instant SUBMITTED = Instant.parse("2026-11-02T10:00:00Z");

    private final SubmissionTiming timing = SubmissionTiming.of(WINDOW, Duration.ofSeconds(20));

    @Test
    void absenceTooEarlyToBeProvenIsRefusedByName() {
        assertThatThrownBy(() -> SubmissionTiming.of(WINDOW, Duration.ofSeconds(15)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ABSENCE_AFTER")
                .hasMessageContaining("PT15S");
    }

    @Test
    void absenceIsProvenOnlyByAQuestionAfterTheWindow() {
        assertThat(timing.provesAbsence(SUBMITTED, SUBMITTED.plusMillis(19_999))).isFalse();
        assertThat(timing.provesAbsence(SUBMITTED, SUBMITTED.plusSeconds(20))).isTrue();
    }

    @Test
    void attemptIsFreshForTwoFifthsOfTheWindow() {
        assertThat(timing.isFresh(SUBMITTED, SUBMITTED.plusSeconds(2))).isTrue();
        assertThat(timing.isFresh(SUBMITTED, SUBMITTED.plusMillis(2_001))).isFalse();
        assertThat(timing.isFresh(SUBMITTED, SUBMITTED.minusMillis(2_001))).isFalse();
    }

    @Test
    void questionsGetRarerAndTheDecisiveOneComesInTime() {
        var late = Duration.ofSeconds(-1);
        assertThat(timing.beforeLookup(0, late)).isEqualTo(Duration.ofMillis(500));
        assertThat(timing.beforeLookup(4, late)).isEqualTo(Duration.ofSeconds(8));
        assertThat(timing.beforeLookup(99, late)).isEqualTo(Duration.ofSeconds(30));
        assertThat(timing.beforeLookup(4, Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));
    }
}
