package com.fkstrading.paper.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.paper.error.AccessErrors;
import com.fkstrading.paper.error.ParameterErrors;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// HMAC-SHA256 over the query string directly followed by the body, both as sent, so
/// percent-encoded. The signature itself is not signed; it is the last parameter of the query or of
/// the body.
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern LAST = Pattern.compile("(?s)(?:(.*)&)?signature=([^&]*)");

    private final SecretKeySpec secret;

    public Signature(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    /// Lower-case hex.
    public String sign(String payload) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(payload.getBytes(UTF_8)));
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", cause);
        }
    }

    /// Throws if the signature is missing, not the last parameter, or wrong.
    public void verify(String query, String body) {
        var inQuery = LAST.matcher(query);
        var inBody = LAST.matcher(body);
        if (inQuery.matches()) {
            compare(unsigned(inQuery.group(1)) + body, inQuery.group(2));
        } else if (inBody.matches()) {
            compare(query + unsigned(inBody.group(1)), inBody.group(2));
        } else if ((query + '&' + body).contains("signature=")) {
            throw AccessErrors.invalidSignature();
        } else {
            throw ParameterErrors.mandatory("signature");
        }
    }

    private void compare(String payload, String claimed) {
        var expected = sign(payload).getBytes(US_ASCII);
        if (!MessageDigest.isEqual(expected, claimed.toLowerCase(Locale.ROOT).getBytes(US_ASCII))) {
            throw AccessErrors.invalidSignature();
        }
    }

    private static String unsigned(@Nullable String rest) {
        return rest == null ? "" : rest;
    }
}
