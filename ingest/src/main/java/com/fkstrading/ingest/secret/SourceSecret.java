package com.fkstrading.ingest.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a source proves itself with. It compares in constant time and never shows itself.
public final class SourceSecret {

    public static final int SHORTEST = 16;

    private static final String HMAC = "HmacSHA256";
    private static final String SIGNATURE_PREFIX = "sha256=";

    private final byte[] bytes;
    private final SecretKeySpec key;
    private final SecretForms forms;

    /// @param text at least [#SHORTEST] characters
    public SourceSecret(String text) {
        if (text.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    (text.isEmpty() ? "missing" : text.length() + " characters")
                            + "; expected a secret of "
                            + SHORTEST
                            + " characters or more");
        }
        this.bytes = text.getBytes(UTF_8);
        this.key = new SecretKeySpec(bytes, HMAC);
        this.forms = new SecretForms(text);
    }

    /// @param candidate null matches nothing
    public boolean matches(String candidate) {
        return candidate != null && MessageDigest.isEqual(bytes, candidate.getBytes(UTF_8));
    }

    /// Whether `signature` is `sha256=` and the hex of the body's HMAC-SHA256 under this secret.
    public boolean signed(byte[] body, String signature) {
        byte[] expected = hmac(body);
        return MessageDigest.isEqual(expected, digest(signature, expected.length));
    }

    public boolean isIn(String text) {
        byte[] searched = text.getBytes(UTF_8);
        return removeFrom(searched) != searched;
    }

    /// The bytes without any occurrence of the secret, as it is or escaped for JSON or a URL, also
    /// not one that a removal brings together; the same array when there is none.
    public byte[] removeFrom(byte[] from) {
        return forms.removeFrom(from);
    }

    @Override
    public String toString() {
        return "SourceSecret";
    }

    private byte[] hmac(byte[] body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException(HMAC + " is part of every JDK", cause);
        }
    }

    /// What cannot be a digest reads as zeros, so that it is compared like any other.
    private static byte[] digest(String signature, int length) {
        if (!signature.startsWith(SIGNATURE_PREFIX)) {
            return new byte[length];
        }
        try {
            return HexFormat.of()
                    .parseHex(signature, SIGNATURE_PREFIX.length(), signature.length());
        } catch (IllegalArgumentException notHex) {
            return new byte[length];
        }
    }
}
