package com.fkstrading.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FksTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void verbThatDoesNotExistIsWrongUsage() {
        assertThat(run("start")).isEqualTo(2);
        assertThat(err.toString()).contains("start");
    }

    @Test
    void trafficOfNothingIsWrongUsage() {
        assertThat(run("traffic", "--webhooks", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--webhooks and --concurrent take 1 or more");
    }

    private int run(String... arguments) {
        return Fks.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
