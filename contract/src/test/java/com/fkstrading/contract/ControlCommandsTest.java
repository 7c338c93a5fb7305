package com.fkstrading.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    void unreadableCommandHaltsItsScope() {
        var command = ControlCommand.unreadable(MAIN, T);

        assertThat(command.halts()).isTrue();
        assertThat(command.scope()).isEqualTo("main");
        assertThat(command.time()).isEqualTo(T);
    }
}
