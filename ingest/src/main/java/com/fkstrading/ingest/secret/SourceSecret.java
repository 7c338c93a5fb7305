package com.fkstrading.ingest.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// The secret that authenticates a source. Comparison takes constant time, and `toString` does not
/// reveal it.
public final class SourceSecret {

    public static final int SHORTEST = 16;

    private final byte[] bytes;
    private final BodySignature signature;
    private final SecretForms forms;

    /// @param text at least [#SHORTEST] characters
    public SourceSecret(String text) {
        if (text.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "%s; expected a secret of %d characters or more"
                            .formatted(
                                    text.isEmpty() ? "missing" : text.length() + " characters",
                                    SHORTEST));
        }
        this.bytes = text.getBytes(UTF_8);
        this.signature = new BodySignature(bytes);
        this.forms = new SecretForms(text);
    }

    /// @param candidate null matches nothing
    public boolean matches(@Nullable String candidate) {
        return candidate != null && MessageDigest.isEqual(bytes, candidate.getBytes(UTF_8));
    }

    /// Whether this is the `X-Signature` of the body under this secret.
    public boolean signed(byte[] body, String signature) {
        return this.signature.matches(body, signature);
    }

    public boolean isIn(String text) {
        byte[] searched = text.getBytes(UTF_8);
        return removeFrom(searched) != searched;
    }

    /// The bytes without any occurrence of the secret, as it is or escaped for JSON or a URL, not
    /// even one that a removal would create; the same array when there is none.
    public byte[] removeFrom(byte[] from) {
        return forms.removeFrom(from);
    }

    @Override
    public String toString() {
        return "SourceSecret";
    }
}
