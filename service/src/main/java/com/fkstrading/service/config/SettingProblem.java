package com.fkstrading.service.config;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is wrong with one setting, as a sentence: `RATE_LIMIT_REQUESTS: 0; expected 1 or more`.
///
/// @param name the setting's environment variable
/// @param found never the value of a secret
record SettingProblem(String name, String found, String expected) {

    /// Names of settings whose value is never shown.
    private static final Pattern SECRET =
            Pattern.compile("(^|_)(SECRET|PASSWORD|PASSPHRASE|TOKEN|KEY)S?(_|$)");

    private static final String PROPERTY = "The config property (\\S+) ";
    private static final Pattern ABSENT =
            Pattern.compile(PROPERTY + "is (required but|defined as the empty) ");
    private static final Pattern UNREADABLE =
            Pattern.compile(
                    PROPERTY
                            + "with the config value \"(.*)\" threw an Exception whilst being"
                            + " converted (.*)",
                    Pattern.DOTALL);

    static SettingProblem of(String property, @Nullable Object value, String expected) {
        var name = environmentName(property);
        return new SettingProblem(name, found(name, value), expected);
    }

    /// Rewrites the library's own text about a missing, an empty or an unreadable value; any other
    /// text stays as it is.
    static String sentence(String problem) {
        var absent = ABSENT.matcher(problem);
        if (absent.find()) {
            var found = absent.group(2).startsWith("required") ? "missing" : "empty";
            return new SettingProblem(environmentName(absent.group(1)), found, "a value")
                    .toString();
        }
        var unreadable = UNREADABLE.matcher(problem);
        if (unreadable.find()) {
            return of(unreadable.group(1), unreadable.group(2), form(unreadable.group(3)))
                    .toString();
        }
        return problem;
    }

    @Override
    public String toString() {
        return name + ": " + found + "; expected " + expected;
    }

    /// By the rule of MicroProfile Config: `fks.accounts.second.api-key` is
    /// `FKS_ACCOUNTS_SECOND_API_KEY`.
    private static String environmentName(String property) {
        return property.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
    }

    private static String found(String name, @Nullable Object value) {
        if (SECRET.matcher(name).find()) {
            int length = String.valueOf(value).length();
            return length == 1 ? "1 character" : length + " characters";
        }
        if (value instanceof Duration duration && duration.equals(duration.truncatedTo(SECONDS))) {
            return duration.toSeconds() + " s";
        }
        return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
    }

    /// The form that a converter expected, derived from its error. A converter of our own states it
    /// in its exception's message.
    private static String form(String complaint) {
        if (complaint.startsWith("Invalid duration")) {
            return "seconds, or a duration such as 500ms, 5s or PT5S";
        }
        if (complaint.contains("integer value") || complaint.contains("long value")) {
            return "a whole number";
        }
        // BigDecimal is read by its constructor.
        if (complaint.contains("Converter constructor") || complaint.contains("double value")) {
            return "a number";
        }
        if (complaint.contains("Illegal character in") || complaint.contains("URI")) {
            return "a URL";
        }
        return complaint.replaceFirst("^SRCFG\\d+: ", "");
    }
}
