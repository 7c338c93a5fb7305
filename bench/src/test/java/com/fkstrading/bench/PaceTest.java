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

    @Test
    void leadInComesFirstAndDoesNotCount() {
        var pace = new Pace(10, Duration.ofSeconds(2), Duration.ofSeconds(3));

        assertThat(pace.count()).isEqualTo(50);
        assertThat(pace.counts(19)).isFalse();
        assertThat(pace.counts(20)).isTrue();
    }
}
