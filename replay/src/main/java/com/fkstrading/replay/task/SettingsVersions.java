package com.fkstrading.replay.task;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.settings.SettingsSnapshot;
import com.fkstrading.replay.recording.Recording;
import com.fkstrading.service.config.SettingsReader;
import com.fkstrading.streams.Rules;
import com.fkstrading.streams.config.DecisionSettings;
import java.util.HashMap;
import java.util.Map;

/// The settings that decisions were made with, by version.
///
/// @param newest the version that was used first most recently; without values where no decision
///     was made
public record SettingsVersions(Map<String, SettingsSnapshot> versions, SettingsSnapshot newest) {

    public SettingsVersions {
        versions = Map.copyOf(versions);
    }

    public static SettingsVersions of(Recording recording) {
        var topic = Topics.SETTINGS_VERSIONS;
        var versions = new HashMap<String, SettingsSnapshot>();
        var newest = SettingsSnapshot.of(Map.of());
        long newestAt = Long.MIN_VALUE;
        for (int partition = 0; partition < recording.ranges(topic).size(); partition++) {
            try (var records = recording.read(topic, partition)) {
                while (records.peek() != null) {
                    var record = records.next();
                    var settings =
                            topic.valueSerde().deserializer().deserialize("", record.value());
                    versions.put(settings.version(), settings);
                    if (record.timestamp() > newestAt) {
                        newestAt = record.timestamp();
                        newest = settings;
                    }
                }
            }
        }
        return new SettingsVersions(versions, newest);
    }

    /// @throws ReplayFailed when the recording does not have it
    public SettingsSnapshot of(String version) {
        var settings = versions.get(version);
        if (settings == null) {
            throw new ReplayFailed(
                    "%s holds no version %s, with which decisions were made"
                            .formatted(Topics.SETTINGS_VERSIONS, version));
        }
        return settings;
    }

    /// The rules carry this snapshot: one that was recorded before a setting existed has another
    /// version than its values and the setting's default have.
    ///
    /// @throws IllegalArgumentException when a value is not allowed, with the setting's name
    public static Rules rules(SettingsSnapshot settings) {
        return settings(settings.values()).rules().withSettings(settings);
    }

    /// @param values by environment variable; what is missing has its default
    public static DecisionSettings settings(Map<String, String> values) {
        return SettingsReader.read(values, DecisionSettings.class)
                .getConfigMapping(DecisionSettings.class);
    }
}
