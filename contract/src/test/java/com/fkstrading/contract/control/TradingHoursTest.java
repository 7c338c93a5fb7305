package com.fkstrading.contract.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradingHoursTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");
    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The start belongs to a range, the end does not.
                "08:00-20:00         | 2026-01-05T07:59:59.999Z | false",
                "08:00-20:00         | 2026-01-05T08:00:00Z     | true",
                "08:00-20:00         | 2026-01-05T19:59:59.999Z | true",
                "08:00-20:00         | 2026-01-05T20:00:00Z     | false",
                "20:00-24:00         | 2026-01-05T23:59:59.999Z | true",
                "20:00-24:00         | 2026-01-06T00:00:00Z     | false",
                "00:00-24:00         | 2026-01-06T00:00:00Z     | true",
                "Mon-Fri 08:00-20:00 | 2026-01-09T12:00:00Z     | true",
                "Mon-Fri 08:00-20:00 | 2026-01-10T12:00:00Z     | false",
                "Sat 08:00-20:00     | 2026-01-10T12:00:00Z     | true",
                "Sat-Mon 08:00-20:00 | 2026-01-11T12:00:00Z     | true",
                "Sat-Mon 08:00-20:00 | 2026-01-12T12:00:00Z     | true",
                "Sat-Mon 08:00-20:00 | 2026-01-13T12:00:00Z     | false",
                // Over midnight, the day is the one on which it starts.
                "22:00-06:00         | 2026-01-05T22:00:00Z     | true",
                "22:00-06:00         | 2026-01-06T05:59:59Z     | true",
                "22:00-06:00         | 2026-01-06T06:00:00Z     | false",
                "Fri 22:00-06:00     | 2026-01-10T05:00:00Z     | true",
                "Fri 22:00-06:00     | 2026-01-09T05:00:00Z     | false",
                "Sun 22:00-06:00     | 2026-01-12T05:00:00Z     | true",
                "Sun 22:00-00:00     | 2026-01-12T00:00:00Z     | false",
                "Mon 08:00-09:00,Tue 10:00-11:00 | 2026-01-06T10:30:00Z | true",
                "Mon 08:00-09:00,Tue 10:00-11:00 | 2026-01-05T10:30:00Z | false",
            })
    void containsTheTimesOfItsRanges(String text, Instant time, boolean contained) {
        assertThat(TradingHours.parse(text).contains(time)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "always",
                "8:00-20:00",
                "08:00",
                "08:00-08:00",
                "24:00-08:00",
                "08:00-24:01",
                "08:60-09:00",
                "Mon-Fri",
                "Mon-Fri08:00-20:00",
                "Montag 08:00-20:00",
                "Foo 08:00-20:00",
                "Mon-Fri 08:00-20:00,",
                "Mon,Tue 08:00-20:00"
            })
    void otherTextSaysWhatWasExpected(String text) {
        assertThatThrownBy(() -> TradingHours.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'%s'; expected hours in UTC separated by commas, such as".formatted(text)
                                + " Mon-Fri 08:00-20:00,Sun 22:00-06:00; a start differs from its"
                                + " end");
    }

    /// Whatever the range, each of its days has as many minutes in it as the range is long, and
    /// its text means the same again.
    @Test
    void weekContainsEachRangeOncePerDay() {
        var random = new Random(20_260_105);
        for (int i = 0; i < 200; i++) {
            var range = range(random);
            var hours = new TradingHours(List.of(range));
            int days = Math.floorMod(range.last().getValue() - range.first().getValue(), 7) + 1;
            int length = Math.floorMod(range.end() - range.start() - 1, 24 * 60) + 1;

            assertThat(minutesIn(hours)).as(range.toString()).isEqualTo(days * length);
            assertThat(TradingHours.parse(hours.toString())).hasToString(hours.toString());
            assertThat(minutesIn(TradingHours.parse(hours.toString()))).isEqualTo(days * length);
        }
    }

    private static TradingHours.Range range(Random random) {
        var days = DayOfWeek.values();
        int start = random.nextInt(24 * 60);
        int end = random.nextInt(24 * 60 + 1);
        return new TradingHours.Range(
                days[random.nextInt(7)],
                days[random.nextInt(7)],
                start,
                end == start ? end + 1 : end);
    }

    private static int minutesIn(TradingHours hours) {
        var start = MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant();
        return (int)
                IntStream.range(0, MINUTES_OF_A_WEEK)
                        .filter(minute -> hours.contains(start.plus(Duration.ofMinutes(minute))))
                        .count();
    }
}
