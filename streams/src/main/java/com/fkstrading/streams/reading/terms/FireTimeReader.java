package com.fkstrading.streams.reading.terms;

import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.reading.AlertReader;
import com.fkstrading.streams.reading.FieldName;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When the alert fired, as it states: RFC 3339, or seconds or milliseconds since 1970.
final class FireTimeReader {

    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");
    private static final Pattern MILLIS = Pattern.compile("\\d{12,13}");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private FireTimeReader() {}

    /// Null if the alert has no fire time.
    static @Nullable Instant of(AlertReader reader) {
        return reader.find(FieldName.FIRED, FireTimeReader::read).orElse(null);
    }

    private static Instant read(Field field) {
        return parse(field.trimmed())
                .filter(time -> time.isAfter(EARLIEST) && time.isBefore(LATEST))
                .orElseThrow(
                        () ->
                                InvalidAlert.field(
                                        DenialReason.OUT_OF_RANGE,
                                        "fire-time",
                                        field,
                                        "a time such as 2026-01-05T10:00:00Z, which {{timenow}}"
                                                + " gives"));
    }

    private static Optional<Instant> parse(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
        }
        if (MILLIS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
