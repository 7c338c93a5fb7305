package com.fkstrading.ingest.secret;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32BE;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;

/// Brings a body to UTF-8, in which secrets are looked for.
final class Utf8 {

    private static final int BYTE_ORDER_MARK_BE = 0xFEFF;
    private static final int BYTE_ORDER_MARK_LE = 0xFFFE;

    private Utf8() {}

    /// The same array, unless a byte order mark, or the zero bytes of its first character, say that
    /// the body is in UTF-16 or UTF-32.
    static byte[] of(byte[] body) {
        if (body.length < 2) {
            return body;
        }
        var charset = charset(pair(body, 0), body.length < 4 ? -1 : pair(body, 2));
        return charset == UTF_8 ? body : new String(body, charset).getBytes(UTF_8);
    }

    private static Charset charset(int first, int second) {
        boolean isOneUnit = second == 0;
        if (first == 0 && second >= 0) {
            return UTF_32BE;
        }
        if (first == BYTE_ORDER_MARK_LE || (first & 0xFF) == 0) {
            return isOneUnit ? UTF_32LE : UTF_16LE;
        }
        return first == BYTE_ORDER_MARK_BE || first <= 0xFF ? UTF_16BE : UTF_8;
    }

    private static int pair(byte[] body, int at) {
        return (body[at] & 0xFF) << 8 | (body[at + 1] & 0xFF);
    }
}
