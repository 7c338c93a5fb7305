package com.fkstrading.contract.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The values of all settings that decisions of one version were made with; the value of
/// `settings.versions`.
///
/// @param version derived from the values, so that equal settings have one version everywhere
/// @param values by the name of the environment variable; sorted
public record SettingsSnapshot(String version, Map<String, String> values) {

    private static final int DIGITS = 12;

    public SettingsSnapshot {
        Objects.requireNonNull(version, "version");
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static SettingsSnapshot of(Map<String, String> values) {
        var lines =
                new TreeMap<>(values)
                        .entrySet().stream()
                                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                                .collect(Collectors.joining());
        return new SettingsSnapshot(hash(lines).substring(0, DIGITS), values);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
