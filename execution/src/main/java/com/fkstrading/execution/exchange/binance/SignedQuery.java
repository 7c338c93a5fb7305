package com.fkstrading.execution.exchange.binance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A query string, percent-encoded first and signed then; exactly these characters are sent.
final class SignedQuery {

    private static final String ALGORITHM = "HmacSHA256";

    private SignedQuery() {}

    static String of(SequencedMap<String, String> parameters, ApiCredentials credentials) {
        var query = encoded(parameters);
        return query + "&signature=" + signature(query, credentials.apiSecret());
    }

    static String encoded(SequencedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(SignedQuery::encoded)
                .collect(Collectors.joining("&"));
    }

    /// Lower-case hexadecimal.
    static String signature(String payload, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(payload.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", impossible);
        }
    }

    private static String encoded(Map.Entry<String, String> parameter) {
        return percent(parameter.getKey()) + '=' + percent(parameter.getValue());
    }

    /// RFC 3986: a form's plus sign for a space would be signed as one character and read as
    /// another.
    private static String percent(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
