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
    @CsvSource({
        "all, all",
        "ALL, all",
        "' main ', main",
        "main/strategy:EMA cross, main/strategy:EMA cross",
        "All/strategy:a/b:c, all/strategy:a/b:c",
        "all/symbol:btcusdt, all/symbol:BTCUSDT",
        "main/symbol:BTC-USDT, main/symbol:BTCUSDT",
        "main/strategy: ema , main/strategy:ema"
    })
    void isForAllAccountsAnAccountAStrategyOrASymbol(String asked, String scope) {
        var body = "{\"action\":\"halt\",\"scope\":\"%s\",\"by\":\"ops\",\"why\":\"x\"}";

        assertThat(ControlRequest.parse(body.formatted(asked)).key())
                .hasToString(scope + "/trading-state");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | action: missing; expected 'halt', 'reduce', 'resume' or 'limit'",
                "{`action`:`stop`} | action: 'stop'; expected 'halt', 'reduce', 'resume' or 'limit'",
                "{`action`:`halt`,`why`:`x`} | by: missing; expected the operator's name",
                "{`action`:`halt`,`by`:7,`why`:`x`} | by: missing; expected the operator's name",
                "{`action`:`halt`,`by`:`ops`,`why`:` `} | why: missing; expected the reason for it",
                "{`action`:`halt`,`scope`:``} | scope: missing; expected 'all' or an account, alone or followed by /strategy:NAME or /symbol:NAME",
                "{`action`:`halt`,`scope`:7} | scope: missing; expected 'all' or an account, alone or followed by /strategy:NAME or /symbol:NAME",
                "{`action`:`halt`,`scope`:`a\\u0000b`} | scope: has control characters; expected text on one line",
                "{`action`:`halt`,`scope`:`main/strategy:`} | scope: 'main/strategy:'; expected 'all' or an account, alone or followed by /strategy:NAME or /symbol:NAME",
                "{`action`:`halt`,`scope`:`main/exchange:x`} | scope: 'main/exchange:x'; expected 'all' or an account, alone or followed by /strategy:NAME or /symbol:NAME",
                "{`action`:`halt`,`aspect`:`cool-down`} | aspect: 'cool-down'; expected one only with action 'limit'",
                "{`action`:`halt`,`value`:`7`} | value: \"7\"; expected one only with action 'limit'",
                "{`action`:`limit`,`value`:`7`} | aspect: missing; expected one of max-order-size-usd, rate-limit, max-exposure-usd, max-symbol-exposure-usd, max-daily-loss-usd, max-drawdown-usd, max-orders-per-day, cool-down, allowed-symbols, trading-hours",
                "{`action`:`limit`,`aspect`:`trading-state`} | aspect: 'trading-state'; expected one of max-order-size-usd, rate-limit, max-exposure-usd, max-symbol-exposure-usd, max-daily-loss-usd, max-drawdown-usd, max-orders-per-day, cool-down, allowed-symbols, trading-hours",
                "{`action`:`limit`,`aspect`:`cool-down`,`scope`:`all/symbol:BTCUSDT`,`value`:`7`} | scope: 'all/symbol:BTCUSDT'; expected all, an account or a strategy with action 'limit'",
                "{`action`:`limit`,`aspect`:`cool-down`} | value: missing; expected text, or null to take the limit back to its setting",
                "{`action`:`limit`,`aspect`:`cool-down`,`value`:[]} | value: []; expected text, or null to take the limit back to its setting",
                "{`action`:`limit`,`aspect`:`cool-down`,`value`:`soon`} | value: 'soon'; expected whole seconds, from 1 to 999999999",
                "{`action`:`limit`,`aspect`:`max-exposure-usd`,`value`:-5} | value: '-5'; expected dollars as a positive decimal, such as 2500",
                "{`action`:`limit`,`aspect`:`trading-hours`,`value`:`always`} | value: 'always'; expected hours in UTC separated by commas, such as Mon-Fri 08:00-20:00,Sun 22:00-06:00; a start differs from its end",
                "{`action`:`unrecognised`} | action: 'unrecognised'; expected 'halt', 'reduce', 'resume' or 'limit'",
            })
    void saysWhatIsWrong(String body, String sentence) {
        assertThatThrownBy(() -> ControlRequest.parse(body.replace('`', '"')))
                .isInstanceOf(BadRequestException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "max-exposure-usd | `2500.0` | 2500",
                "max-exposure-usd | 2500.5 | 2500.5",
                "rate-limit | 7 | 7",
                "allowed-symbols | `ethusdt, BTCUSDT` | BTCUSDT,ETHUSDT",
                "trading-hours | `mon-fri 08:00-20:00` | Mon-Fri 08:00-20:00",
                "cool-down | null | null",
            })
    void limitIsWrittenInItsCanonicalForm(String aspect, String value, String written) {
        var body =
                "{`action`:`limit`,`scope`:`main/strategy:ema`,`aspect`:`%s`,`value`:%s,"
                        + "`by`:`ops`,`why`:`x`}";

        var request = ControlRequest.parse(body.formatted(aspect, value).replace('`', '"'));

        assertThat(request.key()).hasToString("main/strategy:ema/" + aspect);
        assertThat(request.value()).isEqualTo(written);
        assertThat(request.command(Instant.EPOCH).under(request.key()).halts()).isFalse();
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
