package com.fkstrading.ingest.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// Removes the secrets from a body: it empties the value of every secret field ([SecretNames]), at
/// any depth and in any kind of body, and removes every occurrence of the source's own secret. All
/// other bytes stay unchanged, except that a body in UTF-16 or UTF-32 is rewritten in UTF-8.
public final class Redaction {

    private Redaction() {}

    public static byte[] redact(byte[] body, SourceSecret secret) {
        byte[] text = Utf8.of(body);
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
}
