package com.fkstrading.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.control.Aspect;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.Scope;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlCommandsTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");
    private static final CommandKey MAIN = CommandKey.tradingState("main");

    @Test
    void scopeIsTheKeys() {
        var command = new ControlCommand("all", ControlAction.HALT, "ann", "drill", T);
        byte[] value = Topics.CONTROL_COMMANDS.valueSerde().serializer().serialize("", command);

        assertThat(ControlCommands.read(MAIN, value))
                .isEqualTo(new ControlCommand("main", ControlAction.HALT, "ann", "drill", T));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "7", "{}", "{\"scope\":\"main\",\"action\":\"HALT\"}"})
    void valueThatIsNoCommandIsRefused(String value) {
        assertThatThrownBy(() -> ControlCommands.read(MAIN, value.getBytes(UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("main/trading-state");
    }

    @Test
    void limitIsReadWithItsValue() {
        var key = CommandKey.of(Scope.strategy("main", "ema"), Aspect.MAX_EXPOSURE_USD);
        var limit = new ControlCommand(key.scope(), ControlAction.LIMIT, "2500", "ann", "calm", T);

        assertThat(read(key, limit)).isEqualTo(limit);
        assertThat(read(key, limit).halts()).isFalse();
    }

    /// As for one that cannot be read: what cannot be obeyed may have been meant to stop something.
    @ParameterizedTest
    @CsvSource({
        "main/max-exposure-usd, LIMIT, lots, true",
        "main/max-exposure-usd, LIMIT, 0, true",
        "main/max-exposure-usd, LIMIT, , false",
        "main/max-exposure-usd, RESUME, , true",
        "main/max-exposure-usd, LIQUIDATE, 7, true",
        "main/trading-hours, LIMIT, always, true",
        "main/max-leverage, LIMIT, 3, true",
        "main/max-leverage, RESUME, , true",
        "main/trading-state, LIMIT, 7, true",
        "main/trading-state, LIQUIDATE, , true",
        "main/trading-state, REDUCE, , false",
        "main/trading-state, RESUME, , false",
        "main/exchange:binance/trading-state, RESUME, , true",
    })
    void commandThatCannotBeObeyedUnderItsKeyHalts(
            String text, String action, String value, boolean halts) {
        var key = CommandKey.parse(text);
        var json =
                """
                {"scope":"main","action":"%s","value":%s,"by":"ann","why":"drill","time":"%s"}
                """
                        .formatted(action, value == null ? "null" : '"' + value + '"', T);

        var command = ControlCommands.read(key, json.getBytes(UTF_8));

        assertThat(command.halts()).isEqualTo(halts);
        assertThat(command.scope()).isEqualTo(key.scope());
        assertThat(command.by()).isEqualTo("ann");
    }

    @Test
    void commandThatCannotBeObeyedSaysWhy() {
        var key = CommandKey.parse("main/rate-limit");
        var limit = new ControlCommand(key.scope(), ControlAction.LIMIT, "many", "ann", "calm", T);

        assertThat(read(key, limit).why())
                .isEqualTo("main/rate-limit: 'many'; expected a whole number from 1 to 999999999");
    }

    private static ControlCommand read(CommandKey key, ControlCommand command) {
        return ControlCommands.read(
                key, Topics.CONTROL_COMMANDS.valueSerde().serializer().serialize("", command));
    }

    @Test
    void unreadableCommandHaltsItsScope() {
        var command = ControlCommand.unreadable(MAIN, T);

        assertThat(command.halts()).isTrue();
        assertThat(command.scope()).isEqualTo(Scope.account("main"));
        assertThat(command.time()).isEqualTo(T);
    }
}
