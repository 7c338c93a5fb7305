package com.fkstrading.ingest.secret;

/// The place of the value after `=` or `:` in a text. It is the text in quotes or brackets, else
/// all up to the end of the line, to a `|`, or to a separator (comma, semicolon, `&`, blank,
/// closing bracket) after which the line ends or the next name follows. If a text is ambiguous,
/// more is taken.
///
/// @param start the first byte, inside the quotes or brackets where there are any
/// @param end the byte after the last
/// @param isQuoted whether quotes or brackets remain around it
record TextValue(int start, int end, boolean isQuoted) {

    private static final int LONGEST_NAME = 64;

    /// @param sign where the `=` or `:` is
    /// @param isNameQuoted then the value may begin on the next line
    /// @param to where the text ends
    static TextValue after(int sign, boolean isNameQuoted, byte[] body, int to) {
        int start = sign + 1;
        if (start < to && (body[start] == '=' || body[start] == '>')) {
            start++;
        }
        while (start < to && (isNameQuoted ? isSpace(body[start]) : isBlank(body[start]))) {
            start++;
        }
        int quote = start;
        while (quote < to && body[quote] == '\\') {
            quote++;
        }
        if (quote < to && isQuote(body[quote])) {
            return new TextValue(quote + 1, endOfQuoted(quote, quote - start, body, to), true);
        }
        if (start < to && isOpening(body[start])) {
            return new TextValue(start + 1, endOfBrackets(start, body, to), true);
        }
        return new TextValue(start, endOfBare(start, body, to), false);
    }

    /// The closing quote has as many backslashes as the opening one; one inside a word
    /// is part of a value that was not escaped.
    private static int endOfQuoted(int opening, int backslashes, byte[] body, int to) {
        int run = 0;
        for (int i = opening + 1; i < to; i++) {
            if (body[i] == '\\') {
                run++;
            } else {
                boolean closes =
                        body[i] == body[opening]
                                && (run < backslashes
                                        || (run - backslashes) % (2 * (backslashes + 1)) == 0);
                if (closes && endsWord(i + 1, body, to)) {
                    return i - Math.min(run, backslashes);
                }
                run = 0;
            }
        }
        return to;
    }

    private static boolean endsWord(int at, byte[] body, int to) {
        return at >= to
                || !(body[at] < 0
                        || Character.isLetterOrDigit(body[at])
                        || "_-+/@#$!*?%~^".indexOf(body[at]) >= 0);
    }

    /// An opening bracket that is never closed takes all.
    private static int endOfBrackets(int opening, byte[] body, int to) {
        int depth = 0;
        boolean isInQuotes = false;
        for (int i = opening; i < to; i++) {
            if (body[i] == '\\') {
                i++;
            } else if (body[i] == '"') {
                isInQuotes = !isInQuotes;
            } else if (!isInQuotes && isOpening(body[i])) {
                depth++;
            } else if (!isInQuotes && isClosing(body[i]) && --depth == 0) {
                return i;
            }
        }
        return to;
    }

    private static int endOfBare(int start, byte[] body, int to) {
        for (int i = start; i < to; i++) {
            if (endsLine(i, body, to) || (mayEnd(body[i]) && isEnd(i, body, to))) {
                return i;
            }
        }
        return to;
    }

    private static boolean endsLine(int at, byte[] body, int to) {
        return at >= to || isLineEnd(body[at]) || body[at] == '|';
    }

    private static boolean mayEnd(byte b) {
        return isSeparator(b) || isBlank(b) || isClosing(b) || b == '"' || b == '\\';
    }

    /// Whether behind the separators that begin here the line ends or a name follows.
    private static boolean isEnd(int at, byte[] body, int to) {
        int name = at;
        int limit = Math.min(to, at + LONGEST_NAME);
        boolean isBlankOnly = true;
        while (name < limit && (mayEnd(body[name]) || body[name] == '\'')) {
            isBlankOnly &= isBlank(body[name]);
            name++;
        }
        return endsLine(name, body, to) || isNameAt(name, isBlankOnly, body, to);
    }

    /// Behind a mere blank, only `name=value` is a name, so that `Basic user:secret` stays whole.
    private static boolean isNameAt(int start, boolean isBehindBlank, byte[] body, int to) {
        int end = start;
        int limit = Math.min(to, start + LONGEST_NAME);
        while (end < limit && isName(body[end]) && !(isBehindBlank && isBlank(body[end]))) {
            end++;
        }
        int sign = end;
        while (sign < limit && (body[sign] == '\\' || isQuote(body[sign]))) {
            sign++;
        }
        if (end == start || sign >= to || !isAssignment(body[sign])) {
            return false;
        }
        return !isBehindBlank
                || (body[sign] == '='
                        && !endsLine(sign + 1, body, to)
                        && body[sign + 1] != '='
                        && !isBlank(body[sign + 1]));
    }

    // What a byte of a text means; bytes above 127 belong to letters.

    static boolean isAssignment(byte b) {
        return b == ':' || b == '=';
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    static boolean isSpace(byte b) {
        return isBlank(b) || isLineEnd(b);
    }

    static boolean isQuote(byte b) {
        return b == '"' || b == '\'';
    }

    static boolean isSeparator(byte b) {
        return b == ',' || b == ';' || b == '&';
    }

    static boolean isOpening(byte b) {
        return b == '{' || b == '[' || b == '(';
    }

    static boolean isClosing(byte b) {
        return b == '}' || b == ']' || b == ')';
    }

    /// May be part of a name without quotes.
    static boolean isName(byte b) {
        return b < 0 || isBlank(b) || Character.isLetterOrDigit(b) || "_-.[]%$@/".indexOf(b) >= 0;
    }
}
