package com.fkstrading.ingest.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the values of secret fields where there is no JSON to read: in lines or lists of
/// `KEY=value` and `key: value`, in forms, in broken JSON, in the text of a JSON string. A name is
/// the text before `=` or `:`, in quotes or not; [TextValue] finds the end of its value.
///
/// It looks at each byte a bounded number of times and keeps nothing but what it found.
final class SecretText {

    private static final int LONGEST_NAME = 128;
    private static final int MOST_BLANKS = 64;

    private static final Pattern ESCAPE =
            Pattern.compile("\\\\+u(?<unicode>\\p{XDigit}{4})|%(?<percent>\\p{XDigit}{2})");

    private final byte[] body;
    private final int from;
    private final int to;
    private final boolean isObject;
    private final List<SecretField> found = new ArrayList<>();

    private SecretText(byte[] body, int from, int to, boolean isObject) {
        this.body = body;
        this.from = from;
        this.to = to;
        this.isObject = isObject;
    }

    /// Of a whole body; one that begins with a brace is a JSON object that is broken.
    static List<SecretField> in(byte[] body) {
        int first = 0;
        while (first < body.length && (body[first] < 0 || TextValue.isSpace(body[first]))) {
            first++;
        }
        boolean isObject = first < body.length && body[first] == '{';
        return new SecretText(body, 0, body.length, isObject).scan();
    }

    /// Of a JSON string's text, given by its place in the body, without the quotes.
    static List<SecretField> within(byte[] body, int from, int to) {
        return new SecretText(body, from, to, false).scan();
    }

    private List<SecretField> scan() {
        int at = from;
        while (at < to) {
            if (TextValue.isAssignment(body[at])) {
                at = assignment(at);
            } else {
                at++;
            }
        }
        return found;
    }

    /// @return where to continue
    private int assignment(int sign) {
        int last = sign - 1;
        int limit = Math.max(from, sign - MOST_BLANKS);
        while (last >= limit && TextValue.isBlank(body[last])) {
            last--;
        }
        boolean isNameQuoted = last >= from && TextValue.isQuote(body[last]);
        String name = isNameQuoted ? quotedName(last) : bareName(last + 1);
        if (!SecretNames.isSecret(name)) {
            return sign + 1;
        }
        var value = TextValue.after(sign, isNameQuoted, body, to);
        boolean isRemoved = value.isQuoted() || !isNameQuoted || value.start() == value.end();
        found.add(
                new SecretField(
                        name,
                        isObject,
                        value.start(),
                        value.end(),
                        value.isQuoted(),
                        isRemoved ? "" : "\"\""));
        return Math.max(sign + 1, value.end());
    }

    private String quotedName(int closingQuote) {
        int start = closingQuote;
        int limit = Math.max(from, closingQuote - LONGEST_NAME);
        while (start > limit && body[start - 1] != body[closingQuote]) {
            start--;
        }
        return name(start, closingQuote);
    }

    private String bareName(int end) {
        int start = end;
        int limit = Math.max(from, end - LONGEST_NAME);
        while (start > limit && TextValue.isName(body[start - 1])) {
            start--;
        }
        boolean isEscape = start > from && start < end && body[start - 1] == '\\';
        // Behind an escape such as \n the name begins after the escape's letter.
        return name(isEscape ? start + 1 : start, end);
    }

    private String name(int start, int end) {
        if (start >= end) {
            return "";
        }
        var raw = new String(body, start, end - start, UTF_8);
        return raw.indexOf('%') < 0 && raw.indexOf('\\') < 0
                ? raw
                : ESCAPE.matcher(raw).replaceAll(SecretText::character);
    }

    private static String character(MatchResult escape) {
        String hex =
                escape.group("unicode") == null ? escape.group("percent") : escape.group("unicode");
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex, 16)));
    }
}
