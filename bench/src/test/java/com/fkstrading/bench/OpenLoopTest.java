package com.fkstrading.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    @Test
    void everyActionRunsOnceAndAllHaveEndedOnReturn() {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();

        new OpenLoop(1_000, Duration.ZERO, Duration.ofMillis(50)).run(seen::add);

        assertThat(seen).hasSize(50).contains(0, 49);
    }

    @Test
    void warmUpComesFirstAndDoesNotCount() {
        var load = new OpenLoop(10, Duration.ofSeconds(2), Duration.ofSeconds(3));

        assertThat(load.count()).isEqualTo(50);
        assertThat(load.counts(19)).isFalse();
        assertThat(load.counts(20)).isTrue();
    }
}
