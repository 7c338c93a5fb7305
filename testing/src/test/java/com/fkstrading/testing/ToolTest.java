package com.fkstrading.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolTest {

    private static final String NOWHERE = "/nowhere";

    @Test
    void programOnThePathIsFound() {
        assertThat(Tool.require("sh", System.getenv())).isExecutable();
    }

    @Test
    void missingProgramFailsInCi() {
        assertThatThrownBy(() -> Tool.require("promtool", Map.of("PATH", NOWHERE, "CI", "true")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("promtool")
                .hasMessageContaining("apt-get install prometheus");
    }

    @Test
    void missingProgramSkipsTheTestElsewhere() {
        assertThatThrownBy(() -> Tool.require("promtool", Map.of("PATH", NOWHERE)))
                .isNotInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Assumption failed")
                .hasMessageContaining("apt-get install prometheus");
    }
}
