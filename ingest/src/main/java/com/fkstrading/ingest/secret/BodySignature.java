package com.fkstrading.ingest.secret;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Checks the signature of a body: `sha256=` and the hex of its HMAC-SHA256, in constant time.
final class BodySignature {

    private static final String HMAC = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final SecretKeySpec key;

    BodySignature(byte[] secret) {
        this.key = new SecretKeySpec(secret, HMAC);
    }

    boolean matches(byte[] body, String signature) {
        byte[] expected = hmac(body);
        return MessageDigest.isEqual(expected, digest(signature, expected.length));
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
        if (!signature.startsWith(PREFIX)) {
            return new byte[length];
        }
        try {
            return HexFormat.of().parseHex(signature, PREFIX.length(), signature.length());
        } catch (IllegalArgumentException notHex) {
            return new byte[length];
        }
    }
}
