package com.fkstrading.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void everyActionRunsOnceAndAllHaveEndedOnReturn() {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();

        new Pace(1_000, Duration.ofMillis(50)).run(seen::add);

        assertThat(seen).hasSize(50).contains(0, 49);
    }
}
