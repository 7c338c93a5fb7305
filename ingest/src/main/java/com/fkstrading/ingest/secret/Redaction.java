package com.fkstrading.ingest.secret;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;

/// A body less its secrets: emptied is the value of every secret field ([SecretNames]), at any
/// depth and in any kind of body, and removed is every occurrence of the source's own secret. All
/// other bytes stay as they came. Only a body in UTF-16 is written anew, in UTF-8.
public final class Redaction {

    private Redaction() {}

    public static byte[] redact(byte[] body, SourceSecret secret) {
        byte[] text = isUtf16(body) ? new String(body, charset(body)).getBytes(UTF_8) : body;
        return secret.removeFrom(without(text, SecretFields.in(text)));
    }

    private static byte[] without(byte[] body, List<SecretField> secrets) {
        if (secrets.isEmpty()) {
            return body;
        }
        var kept = new ByteArrayOutputStream(body.length);
        int from = 0;
        for (var secret : secrets) {
            kept.write(body, from, secret.start() - from);
            kept.writeBytes(secret.replacement().getBytes(UTF_8));
            from = secret.end();
        }
        kept.write(body, from, body.length - from);
        return kept.toByteArray();
    }

    /// By a byte order mark, or by a first character that ASCII knows.
    private static boolean isUtf16(byte[] body) {
        return body.length > 1
                && (body[0] == 0
                        || body[1] == 0
                        || (body[0] == (byte) 0xFE && body[1] == (byte) 0xFF)
                        || (body[0] == (byte) 0xFF && body[1] == (byte) 0xFE));
    }

    private static Charset charset(byte[] body) {
        return body[0] == 0 || body[0] == (byte) 0xFE ? UTF_16BE : UTF_16LE;
    }
}
