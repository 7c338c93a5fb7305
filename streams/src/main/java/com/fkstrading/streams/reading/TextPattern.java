package com.fkstrading.streams.reading;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.BodyFormat;
import java.util.HashMap;
import java.util.regex.Pattern;

/// A form of text whose named groups are the fields of an alert.
///
/// @param pattern of the whole text, without the blanks around it
public record TextPattern(Pattern pattern) {

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
                if (value != null) {
                    fields.put(group, value);
                }
            }
        }
        return alert.with(fields);
    }
}
