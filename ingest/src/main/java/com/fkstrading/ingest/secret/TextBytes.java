package com.fkstrading.ingest.secret;

/// What a byte of a text means; bytes above 127 belong to letters.
final class TextBytes {

    private TextBytes() {}

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

    /// May stand in a name that has no quotes.
    static boolean isName(byte b) {
        return b < 0 || isBlank(b) || Character.isLetterOrDigit(b) || "_-.[]%$@/".indexOf(b) >= 0;
    }
}
