package com.fkstrading.api.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlRequestTest {

    @Test
    void becomesACommandForEverything() {
        var now = Instant.parse("2026-01-05T10:00:00Z");

        var command =
                ControlRequest.parse("{\"action\":\"Halt\",\"by\":\" ops \",\"why\":\"drill\"}")
                        .command(now);

        assertThat(command)
                .isEqualTo(new ControlCommand("all", ControlAction.HALT, "ops", "drill", now));
    }

    @ParameterizedTest
    @CsvSource({"all,all", "ALL,all", "' main ',main"})
    void isForAllAccountsOrForOne(String asked, String scope) {
        var body = "{\"action\":\"halt\",\"scope\":\"%s\",\"by\":\"ops\",\"why\":\"x\"}";

        assertThat(ControlRequest.parse(body.formatted(asked)).scope()).isEqualTo(scope);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | action: missing; expected 'halt' or 'resume'",
                "{`action`:`stop`} | action: 'stop'; expected 'halt' or 'resume'",
                "{`action`:`halt`,`why`:`x`} | by: missing; expected the operator's name",
                "{`action`:`halt`,`by`:7,`why`:`x`} | by: missing; expected the operator's name",
                "{`action`:`halt`,`by`:`ops`,`why`:` `} | why: missing; expected the reason for it",
                "{`action`:`halt`,`scope`:``} | scope: missing; expected 'all' or an account",
                "{`action`:`halt`,`scope`:7} | scope: missing; expected 'all' or an account",
                "{`action`:`halt`,`scope`:`a\\u0000b`} | scope: has control characters; expected text on one line",
                "{`action`:`unrecognised`} | action: 'unrecognised'; expected 'halt' or 'resume'",
            })
    void saysWhatIsWrong(String body, String sentence) {
        assertThatThrownBy(() -> ControlRequest.parse(body.replace('`', '"')))
                .isInstanceOf(BadRequestException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource({"''", "halt", "[]", "{"})
    void saysWhatABodyLooksLike(String body) {
        assertThatThrownBy(() -> ControlRequest.parse(body))
                .isInstanceOf(BadRequestException.class)
                .hasMessageStartingWith("The body is not a JSON object; expected {\"action\"");
    }

    @Test
    void refusesAReasonWithoutEnd() {
        var why = "x".repeat(501);

        assertThatThrownBy(
                        () ->
                                ControlRequest.parse(
                                        "{\"action\":\"halt\",\"by\":\"ops\",\"why\":\"%s\"}"
                                                .formatted(why)))
                .hasMessage("why: 501 characters; expected at most 500");
    }
}
