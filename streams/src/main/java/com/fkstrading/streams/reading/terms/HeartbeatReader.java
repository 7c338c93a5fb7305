package com.fkstrading.streams.reading.terms;

import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.reading.AlertReader;
import com.fkstrading.streams.reading.FieldName;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Within which time the strategy promises its next alert, as the alert states it: `3600`, `1h` or
/// `PT1H`; `0` or `off` where it promises none any more.
final class HeartbeatReader {

    private static final Pattern SHORT = Pattern.compile("(?<number>\\d{1,7})(?<unit>[smhd]?)");
    private static final int LONGEST_TEXT = 32;
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(7);

    private HeartbeatReader() {}

    /// Null if the alert says nothing of it.
    static @Nullable Duration of(AlertReader reader) {
        return reader.find(FieldName.HEARTBEAT, HeartbeatReader::read).orElse(null);
    }

    private static Duration read(Field field) {
        return parse(Word.of(field))
                .filter(HeartbeatReader::isAllowed)
                .orElseThrow(
                        () ->
                                InvalidAlert.field(
                                        DenialReason.OUT_OF_RANGE,
                                        "heartbeat",
                                        field,
                                        "whole seconds or a duration such as 1h or PT1H, from 10 s"
                                                + " to 7 days, or off"));
    }

    private static boolean isAllowed(Duration within) {
        boolean isInRange =
                within.compareTo(SHORTEST) >= 0
                        && within.compareTo(LONGEST) <= 0
                        && within.getNano() == 0;
        return within.isZero() || isInRange;
    }

    private static Optional<Duration> parse(String word) {
        if (word.equals("off")) {
            return Optional.of(Duration.ZERO);
        }
        var found = SHORT.matcher(word);
        if (found.matches()) {
            long number = Long.parseLong(found.group("number"));
            return Optional.of(
                    switch (found.group("unit")) {
                        case "m" -> Duration.ofMinutes(number);
                        case "h" -> Duration.ofHours(number);
                        case "d" -> Duration.ofDays(number);
                        default -> Duration.ofSeconds(number);
                    });
        }
        if (word.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.parse(word.toUpperCase(Locale.ROOT)));
        } catch (DateTimeException notADuration) {
            return Optional.empty();
        }
    }
}
