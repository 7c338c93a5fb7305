package com.fkstrading.streams.alert;

import com.fkstrading.streams.alert.Field.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `KEY=value` pairs: one in each line, or separated by semicolons, or by blanks in a single
/// line. Nothing else may stand between them.
final class KeyValueBody {

    private static final Pattern PAIRS = Pattern.compile("[;\\r\\n]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+(?=[A-Za-z][A-Za-z0-9_.]{0,63}=)");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,63}");

    /// What is longer is no list that a person has written, and would be searched in vain.
    private static final int LONGEST = 8_000;

    private KeyValueBody() {}

    /// Empty where the body has another form.
    static Optional<Alert> parse(String text) {
        if (text.length() > LONGEST || text.indexOf('=') < 0) {
            return Optional.empty();
        }
        var pairs = pairs(text);
        var fields = new FieldMap();
        for (String pair : pairs) {
            int sign = pair.indexOf('=');
            String key = sign < 0 ? "" : pair.substring(0, sign).strip();
            if (!KEY.matcher(key).matches()) {
                return Optional.empty();
            }
            fields.add(key, Kind.TEXT, pair.substring(sign + 1));
        }
        return fields.all().size() < 2
                ? Optional.empty()
                : Optional.of(new Alert(BodyFormat.KEY_VALUE, fields.all(), text, List.of()));
    }

    private static List<String> pairs(String text) {
        var pairs = PAIRS.splitAsStream(text).filter(pair -> !pair.isBlank()).toList();
        return pairs.size() == 1 ? BLANKS.splitAsStream(pairs.getFirst().strip()).toList() : pairs;
    }
}
