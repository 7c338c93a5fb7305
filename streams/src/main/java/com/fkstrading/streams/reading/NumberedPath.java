package com.fkstrading.streams.reading;

import java.util.Optional;

/// The path of one field of several that differ by a number alone: `tp2`, `takeProfits[2].price`.
///
/// @param pattern the path with `#` in place of its number
/// @param number 0 where the path has none
record NumberedPath(String pattern, int number) {

    private static final int MOST_DIGITS = 3;

    /// Empty where the number is none that a person counts by.
    static Optional<NumberedPath> of(String path) {
        int start = 0;
        while (start < path.length() && !isDigit(path.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < path.length() && isDigit(path.charAt(end))) {
            end++;
        }
        if (start == end) {
            return Optional.of(new NumberedPath(path, 0));
        }
        return end - start > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(
                        new NumberedPath(
                                path.substring(0, start) + '#' + path.substring(end),
                                Integer.parseInt(path, start, end, 10)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
