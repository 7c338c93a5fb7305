package com.fkstrading.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Repeats repeats = new Repeats();

    @Test
    void warningThatDiffersInNumbersOnlyIsToldOnceAMinute() {
        assertThat(repeats.pass("api", "WARN try 1 failed", 0)).contains("WARN try 1 failed");
        assertThat(repeats.pass("api", "WARN try 2 failed", SECOND)).isEmpty();
        assertThat(repeats.pass("api", "WARN try 3 failed", 59 * SECOND)).isEmpty();
        assertThat(repeats.pass("api", "WARN try 4 failed", 60 * SECOND))
                .contains("WARN try 4 failed (and 2 like it before)");
        assertThat(repeats.pass("api", "WARN try 5 failed", 61 * SECOND)).isEmpty();
    }

    @Test
    void otherTextsAndOtherPartsAreTold() {
        repeats.pass("api", "WARN slow", 0);

        assertThat(repeats.pass("api", "ERROR slow", SECOND)).isPresent();
        assertThat(repeats.pass("ingest", "WARN slow", SECOND)).isPresent();
    }
}
