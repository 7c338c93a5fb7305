package com.fkstrading.paper.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FixedWindowTest {

    @Test
    void countStartsAgainWithEachInterval() {
        var window = new FixedWindow(Duration.ofMinutes(1));

        assertThat(window.add(4, Instant.parse("2026-01-05T10:00:00Z"))).isEqualTo(4);
        assertThat(window.add(20, Instant.parse("2026-01-05T10:00:59Z"))).isEqualTo(24);
        assertThat(window.add(1, Instant.parse("2026-01-05T10:01:00Z"))).isEqualTo(1);
    }
}
