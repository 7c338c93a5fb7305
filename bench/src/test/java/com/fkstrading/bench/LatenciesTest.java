package com.fkstrading.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentilesAreInMilliseconds() {
        var latencies = new Latencies();

        for (int ms = 1; ms <= 100; ms++) {
            latencies.record(Duration.ofMillis(ms));
        }

        assertThat(latencies.millisAt(50)).isCloseTo(50, within(0.1));
        assertThat(latencies.millisAt(99)).isCloseTo(99, within(0.1));
    }

    @Test
    void turnsAddUpToOneDistribution() {
        var all = new Latencies();
        var turn = new Latencies();
        turn.record(Duration.ofMillis(4));

        all.add(turn);
        all.add(turn);

        assertThat(all.count()).isEqualTo(2);
        assertThat(all.millisAt(50)).isCloseTo(4, within(0.1));
    }

    @Test
    void durationsOutsideTheRangeAreKeptAtItsEdges() {
        var latencies = new Latencies();

        latencies.record(Duration.ofNanos(-5));
        latencies.record(Duration.ofHours(1));

        assertThat(latencies.count()).isEqualTo(2);
    }
}
