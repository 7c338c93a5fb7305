package com.fkstrading.ingest.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fkstrading.ingest.webhook.JsonScan.Piece;
import java.io.ByteArrayOutputStream;
import java.util.List;

/// A body less the secret: what is emptied is the value of every secret field and every occurrence
/// of the source's own secret, also an escaped one; all other bytes stay as they came.
public final class Redaction {

    private static final byte[] EMPTY_STRING = {'"', '"'};
    private static final byte[] NOTHING = {};

    private Redaction() {}

    public static byte[] redact(byte[] body, Secret secret) {
        byte[] emptied =
                JsonScan.isObject(body)
                        ? without(body, jsonSecrets(body, secret), EMPTY_STRING)
                        : without(body, textSecrets(body), NOTHING);
        return secret.removeFrom(emptied);
    }

    private static List<Piece> jsonSecrets(byte[] body, Secret secret) {
        return JsonScan.of(body).stream()
                .filter(piece -> SecretFields.hides(piece.field()) || isIn(body, piece, secret))
                .toList();
    }

    /// An unescaped occurrence is left to [Secret#removeFrom], which spares the text around it.
    private static boolean isIn(byte[] body, Piece piece, Secret secret) {
        return JsonScan.isEscaped(body, piece) && secret.isIn(JsonScan.text(body, piece));
    }

    /// Latin-1 maps each byte to one character, so a match's place is the bytes' place.
    private static List<Piece> textSecrets(byte[] body) {
        return SecretFields.IN_TEXT
                .matcher(new String(body, ISO_8859_1))
                .results()
                .map(match -> new Piece(null, match.start(1), match.end(1)))
                .toList();
    }

    private static byte[] without(byte[] body, List<Piece> secrets, byte[] replacement) {
        if (secrets.isEmpty()) {
            return body;
        }
        var kept = new ByteArrayOutputStream(body.length);
        int from = 0;
        for (Piece secret : secrets) {
            kept.write(body, from, secret.start() - from);
            kept.writeBytes(replacement);
            from = secret.end();
        }
        kept.write(body, from, body.length - from);
        return kept.toByteArray();
    }
}
