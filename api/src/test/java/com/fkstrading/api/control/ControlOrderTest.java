package com.fkstrading.api.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.api.answer.Refusal;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlOrderTest {

    @Test
    void becomesACommandForEverything() {
        var now = Instant.parse("2026-01-05T10:00:00Z");

        var command =
                ControlOrder.parse("{\"action\":\"Halt\",\"by\":\" ops \",\"why\":\"drill\"}")
                        .command(now);

        assertThat(command)
                .isEqualTo(new ControlCommand("all", ControlAction.HALT, "ops", "drill", now));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | action: missing; expected 'halt' or 'resume'",
                "{`action`:`stop`} | action: 'stop'; expected 'halt' or 'resume'",
                "{`action`:`halt`,`why`:`x`} | by: missing; expected who commands this",
                "{`action`:`halt`,`by`:7,`why`:`x`} | by: missing; expected who commands this",
                "{`action`:`halt`,`by`:`ops`,`why`:` `} | why: missing; expected the reason for it",
                "{`scope`:`main`} | scope: 'main'; expected 'all', the only scope there is",
            })
    void saysWhatIsWrong(String body, String sentence) {
        assertThatThrownBy(() -> ControlOrder.parse(body.replace('`', '"')))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource({"''", "halt", "[]", "{"})
    void saysWhatABodyLooksLike(String body) {
        assertThatThrownBy(() -> ControlOrder.parse(body))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The body is not a JSON object; expected {\"action\"");
    }

    @Test
    void refusesAReasonWithoutEnd() {
        var why = "x".repeat(501);

        assertThatThrownBy(
                        () ->
                                ControlOrder.parse(
                                        "{\"action\":\"halt\",\"by\":\"ops\",\"why\":\"%s\"}"
                                                .formatted(why)))
                .hasMessage("why: 501 characters; expected at most 500");
    }
}
