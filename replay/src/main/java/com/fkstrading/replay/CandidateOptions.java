package com.fkstrading.replay;

import com.fkstrading.contract.settings.SettingsSnapshot;
import com.fkstrading.replay.task.ReplayFailed;
import com.fkstrading.replay.task.SettingsVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The settings to be tried. Whatever is not given is as it was recorded last.
final class CandidateOptions {

    @Option(
            names = "--settings",
            description = "tries the settings in this file: NAME=value in each line")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "NAME=value",
            description = "tries this value of a setting; may be given several times")
    private Map<String, String> values = new HashMap<>();

    @Option(
            names = "--settings-from-environment",
            description = "tries the settings of this shell's environment")
    private boolean fromEnvironment;

    @Option(
            names = "--report",
            defaultValue = "replay.html",
            description = "where the report is written; default: ${DEFAULT-VALUE}")
    private Path report = Path.of("replay.html");

    /// Empty where none are tried.
    ///
    /// @param recorded the settings of the recording
    /// @throws ReplayFailed when a name is no setting of the rules
    Optional<SettingsSnapshot> settings(
            Map<String, String> recorded, Map<String, String> environment) throws IOException {
        var known = SettingsVersions.settings(Map.of()).snapshot().values().keySet();
        var given = new HashMap<String, String>();
        if (fromEnvironment) {
            environment.forEach(
                    (name, value) -> {
                        if (known.contains(name)) {
                            given.put(name, value);
                        }
                    });
        }
        if (file != null) {
            given.putAll(read(file));
        }
        given.putAll(values);
        requireKnown(given.keySet(), known);
        if (given.isEmpty() && !fromEnvironment) {
            return Optional.empty();
        }
        var all = new HashMap<>(recorded);
        all.putAll(given);
        return Optional.of(SettingsVersions.settings(all).snapshot());
    }

    Path report() {
        return report;
    }

    private static Map<String, String> read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var values = new HashMap<String, String>();
        properties.forEach((name, value) -> values.put((String) name, (String) value));
        return values;
    }

    private static void requireKnown(Set<String> given, Set<String> known) {
        for (var name : new TreeSet<>(given)) {
            if (!known.contains(name)) {
                throw new ReplayFailed(
                        "%s is no setting of the rules; expected one of %s"
                                .formatted(name, String.join(", ", new TreeSet<>(known))));
            }
        }
    }
}
