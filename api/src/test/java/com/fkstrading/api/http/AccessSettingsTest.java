package com.fkstrading.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.service.config.SettingsReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessSettingsTest {

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

    private static AccessSettings read(Map<String, String> environment) {
        return SettingsReader.read(environment, AccessSettings.class)
                .getConfigMapping(AccessSettings.class);
    }
}
