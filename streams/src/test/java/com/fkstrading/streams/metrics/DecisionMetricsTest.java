package com.fkstrading.streams.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void start() {
        new DecisionMetrics(registry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "deduplicate",
                "continuity",
                "freshness",
                "score",
                "limit",
                "size"
            })
    void failuresOfAStageCountFromZero(String stage) {
        assertThat(
                        registry.get("fks.streams.denials")
                                .tag("stage", stage)
                                .tag("reason", "INTERNAL")
                                .counter()
                                .count())
                .isZero();
    }

    @Test
    void unreadableRecordsOfATopicCountFromZero() {
        assertThat(registry.get("fks.streams.unreadable").counters())
                .extracting(counter -> counter.getId().getTag("topic"))
                .containsExactlyInAnyOrder(
                        Topics.CLOCK_TICKS.name(),
                        Topics.CONTROL_COMMANDS.name(),
                        Topics.MARKET_PRICES.name(),
                        Topics.ORDERS_EVENTS.name());
    }
}
