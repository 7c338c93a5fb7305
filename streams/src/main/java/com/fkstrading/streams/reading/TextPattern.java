package com.fkstrading.streams.reading;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.BodyFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A form of text whose named groups are the fields of an alert. A group `pairs` holds fields of
/// its own, as `name=value` between commas.
///
/// @param pattern of the whole text, without the blanks around it
public record TextPattern(Pattern pattern) {

    private static final String PAIRS = "pairs";

    public static TextPattern of(String regex) {
        return new TextPattern(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
    }

    public boolean matches(Alert alert) {
        return alert.format() == BodyFormat.TEXT
                && alert.text().length() < 1_000
                && pattern.matcher(alert.text().strip()).matches();
    }

    /// @param alert that matches
    public Alert fields(Alert alert) {
        var match = pattern.matcher(alert.text().strip());
        var fields = new HashMap<String, String>();
        if (match.matches()) {
            for (String group : pattern.namedGroups().keySet()) {
                String value = match.group(group);
                if (value != null && !group.equals(PAIRS)) {
                    fields.put(group, value);
                }
            }
        }
        return withPairs(alert.with(fields), match);
    }

    private Alert withPairs(Alert alert, Matcher match) {
        var read = alert;
        if (pattern.namedGroups().containsKey(PAIRS) && match.matches()) {
            for (String pair : match.group(PAIRS).split(",", -1)) {
                int sign = pair.indexOf('=');
                if (sign > 0) {
                    String name = pair.substring(0, sign).strip().toLowerCase(Locale.ROOT);
                    read = read.and(name, pair.substring(sign + 1).strip());
                }
            }
        }
        return read;
    }
}
