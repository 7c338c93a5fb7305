package com.fkstrading.contract.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InputOffsetsTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    /// Another instance of ingest may have a clock that is behind.
    @Test
    void timeNeverStepsBack() {
        var seen = InputOffsets.NONE.withTick(1, T).withTick(2, T.minusSeconds(1));

        assertThat(seen.tickOffset()).isEqualTo(2);
        assertThat(seen.tickTime()).isEqualTo(T);
    }

    @Test
    void laterTickIsKept() {
        var seen = InputOffsets.NONE.withTick(1, T).withTick(2, T.plusSeconds(1));

        assertThat(seen.tickTime()).isEqualTo(T.plusSeconds(1));
    }
}
