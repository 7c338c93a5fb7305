package com.fkstrading.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarningTest {

    @Test
    void levelAndMessageOfEachFormatAreKept() {
        assertThat(Warning.in("2026-11-21 09:30:00,123 WARN  [com.fks.Door] (main) slow (2 s)"))
                .contains("WARN slow (2 s)");
        assertThat(Warning.in("09:30:00.123 [data-plane] ERROR kafka.server.Log - disk full"))
                .contains("ERROR disk full");
        assertThat(Warning.in("2026-11-21 09:30:00.123 UTC [42] FATAL:  no such role"))
                .contains("FATAL no such role");
        assertThat(Warning.in("{\"level\":\"WARN\",\"message\":\"breaker opens\"}"))
                .contains("WARN breaker opens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21 09:30:00,123 INFO  [com.fks.Door] (main) a WARN in the text",
                "09:30:00.123 [main] INFO kafka.Kafka - started",
                "2026-11-21 09:30:00.123 UTC [42] LOG:  checkpoint complete",
                "{\"level\":\"INFO\",\"message\":\"ready\"}",
                "{\"level\":\"WARN\",\"mess",
                "\tat com.fkstrading.Foo",
                ""
            })
    void otherLinesAreNone(String line) {
        assertThat(Warning.in(line)).isEmpty();
    }
}
