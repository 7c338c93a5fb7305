package com.fkstrading.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.service.config.TestSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlSettingsTest {

    @Test
    void theTokenIsASetting() {
        var settings = read(Map.of("CONTROL_TOKEN", "0123456789abcdef"));

        assertThat(settings.token()).isEqualTo("0123456789abcdef");
    }

    @Test
    void withoutATokenTheServiceDoesNotStart() {
        assertThatThrownBy(() -> read(Map.of()))
                .hasMessage("CONTROL_TOKEN: missing; expected a value");
    }

    @Test
    void aShortTokenIsRefusedAndNotShown() {
        assertThatThrownBy(() -> read(Map.of("CONTROL_TOKEN", "0123456789abcde")))
                .hasMessage("CONTROL_TOKEN: 15 characters; expected 16 characters or more");
    }

    private static ControlSettings read(Map<String, String> environment) {
        return TestSettings.read(environment, ControlSettings.class)
                .getConfigMapping(ControlSettings.class);
    }
}
