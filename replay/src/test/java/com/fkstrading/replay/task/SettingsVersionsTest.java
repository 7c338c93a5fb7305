package com.fkstrading.replay.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.settings.SettingsSnapshot;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsVersionsTest {

    /// As recorded before the other settings existed.
    @Test
    void rulesCarryTheRecordedSnapshot() {
        var recorded = SettingsSnapshot.of(Map.of("MIN_CONFIDENCE", "0.7"));

        assertThat(SettingsVersions.rules(recorded).settings()).isEqualTo(recorded);
    }
}
