package com.fkstrading.contract.control;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// When trading is allowed, in UTC: `Mon-Fri 08:00-20:00,Sun 22:00-06:00`. Without days, on each
/// day. A range contains its start and not its end; one that ends before it starts goes on into the
/// next day, and its days are those on which it starts.
public record TradingHours(List<Range> ranges) {

    private static final int DAY = 24 * 60;
    private static final String TIME = "([01][0-9]|2[0-3]):([0-5][0-9])";
    private static final Pattern RANGE =
            Pattern.compile(
                    "(?:([A-Za-z]{3})(?:-([A-Za-z]{3}))?\\s+)?"
                            + TIME
                            + "-(?:"
                            + TIME
                            + "|(24:00))");

    public TradingHours {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("no trading hours; expected at least one range");
        }
    }

    /// On the days from `first` to `last`, which may go on over Sunday.
    ///
    /// @param start minute of the day
    /// @param end minute of the day, at most 24:00; never equal to the start
    public record Range(DayOfWeek first, DayOfWeek last, int start, int end) {

        public Range {
            if (start < 0 || start >= DAY || end < 0 || end > DAY || start == end) {
                throw new IllegalArgumentException("expected a start and another end within a day");
            }
        }

        boolean contains(DayOfWeek day, int minute) {
            if (start < end) {
                return isOn(day) && minute >= start && minute < end;
            }
            return (isOn(day) && minute >= start) || (isOn(day.minus(1)) && minute < end);
        }

        private boolean isOn(DayOfWeek day) {
            return daysAfter(first, day) <= daysAfter(first, last);
        }

        private static int daysAfter(DayOfWeek from, DayOfWeek to) {
            return Math.floorMod(to.getValue() - from.getValue(), 7);
        }

        @Override
        public String toString() {
            String time = clock(start) + '-' + clock(end);
            if (daysAfter(first, last) == 6) {
                return time;
            }
            return first == last
                    ? name(first) + ' ' + time
                    : name(first) + '-' + name(last) + ' ' + time;
        }
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    /// @throws IllegalArgumentException that says what was expected
    public static TradingHours parse(String text) {
        return new TradingHours(
                Arrays.stream(text.split(",", -1)).map(part -> range(text, part.strip())).toList());
    }

    public boolean contains(Instant time) {
        var utc = time.atOffset(ZoneOffset.UTC);
        int minute = utc.getHour() * 60 + utc.getMinute();
        return ranges.stream().anyMatch(range -> range.contains(utc.getDayOfWeek(), minute));
    }

    private static Range range(String text, String part) {
        var matcher = RANGE.matcher(part);
        if (!matcher.matches()) {
            throw unexpected(text);
        }
        var first = matcher.group(1) == null ? DayOfWeek.MONDAY : day(text, matcher.group(1));
        int start = minute(matcher, 3);
        int end = matcher.group(7) == null ? minute(matcher, 5) : DAY;
        if (start == end) {
            throw unexpected(text);
        }
        return new Range(first, last(text, matcher, first), start, end);
    }

    private static DayOfWeek last(String text, Matcher matcher, DayOfWeek first) {
        if (matcher.group(1) == null) {
            return DayOfWeek.SUNDAY;
        }
        return matcher.group(2) == null ? first : day(text, matcher.group(2));
    }

    private static int minute(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group)) * 60
                + Integer.parseInt(matcher.group(group + 1));
    }

    private static DayOfWeek day(String text, String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> name(day).equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> unexpected(text));
    }

    private static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
    }

    private static IllegalArgumentException unexpected(String text) {
        return new IllegalArgumentException(
                "'"
                        + text
                        + "'; expected hours in UTC separated by commas, such as"
                        + " Mon-Fri 08:00-20:00,Sun 22:00-06:00; a start differs from its end");
    }

    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
    }
}
