package com.fkstrading.streams;

import com.fkstrading.contract.settings.SettingsSnapshot;
import com.fkstrading.service.config.SettingsReader;
import com.fkstrading.streams.config.DecisionSettings;
import java.util.Map;

/// The rules with the default settings, or with others, by their environment variables.
final class TestRules {

    private TestRules() {}

    static Rules defaults() {
        return with(Map.of());
    }

    static Rules with(Map<String, String> settings) {
        return settings(settings).rules();
    }

    static SettingsSnapshot snapshot() {
        return settings(Map.of()).snapshot();
    }

    private static DecisionSettings settings(Map<String, String> settings) {
        return SettingsReader.read(settings, DecisionSettings.class)
                .getConfigMapping(DecisionSettings.class);
    }
}
