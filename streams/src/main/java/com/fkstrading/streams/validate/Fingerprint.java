package com.fkstrading.streams.validate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// Equal for two deliveries that mean the same alert. TradingView sends no delivery id, so the body
/// must do.
///
/// @param hex lower case
/// @param lasts how long an equal fingerprint means a repetition. Long where the alert names itself
///     or its moment; short where two genuine alerts may read the same
public record Fingerprint(String hex, Duration lasts) {

    /// Longer than any resend, and than any outage that delays one.
    public static final Duration IDENTIFIED = Duration.ofHours(24);

    /// TradingView resends three times, five seconds apart; without a time in the body no more is
    /// safe.
    public static final Duration TIMELESS = Duration.ofSeconds(60);

    private static final Set<String> SECRETS =
            Set.of("secret", "passphrase", "key", "token", "auth_key");

    /// The alert's own id, if the sender gives one.
    static Fingerprint ofId(String source, String id) {
        return new Fingerprint(sha256(List.of("id", source, id)), IDENTIFIED);
    }

    /// What the alert wants, and the moment that it names.
    static Fingerprint ofMeaning(List<String> parts) {
        return new Fingerprint(sha256(parts), IDENTIFIED);
    }

    /// The whole body, whatever the order of its fields.
    static Fingerprint ofBody(String source, Alert alert) {
        var digest = digest();
        List.of("body", source).forEach(part -> update(digest, part));
        alert.fields()
                .forEach(
                        (path, field) -> {
                            if (!SECRETS.contains(path)) {
                                update(digest, path);
                                update(digest, field.trimmed());
                            }
                        });
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()), TIMELESS);
    }

    private static String sha256(List<String> parts) {
        var digest = digest();
        parts.forEach(part -> update(digest, part));
        return HexFormat.of().formatHex(digest.digest());
    }

    /// With its length, so that no two lists of parts read the same.
    private static void update(MessageDigest digest, String part) {
        digest.update((part.length() + ":" + part).getBytes(UTF_8));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
