package com.fkstrading.streams.family.text;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.BodyFormat;
import java.util.HashMap;
import java.util.regex.Pattern;

/// A form of text whose named groups are the fields of an alert.
///
/// @param pattern of the whole text, without the blanks around it
record TextPattern(Pattern pattern) {

    static TextPattern of(String regex) {
        return new TextPattern(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
    }

    boolean matches(Alert alert) {
        return alert.format() == BodyFormat.TEXT
                && alert.text().length() < 1_000
                && pattern.matcher(alert.text().strip()).matches();
    }

    /// @param alert that matches
    Alert fields(Alert alert) {
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
