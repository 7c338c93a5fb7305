package com.fkstrading.ingest.webhook;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Decides who enters: by address, then by a body that can be read, then by the source's secret.
/// An unknown source is compared like a known one and refused in the same words.
public final class Admission {

    /// The largest body that the door takes.
    public static final int MAX_BODY_BYTES = 64 * 1024;

    private static final Secret NOBODY = new Secret("no source has this secret");

    private final Map<String, Source> sources;
    private final SenderAddress senders;

    public Admission(List<Source> sources, SenderAddress senders) {
        this.sources =
                sources.stream().collect(Collectors.toMap(Source::name, Function.identity()));
        this.senders = senders;
    }

    /// What an attempt comes to.
    public sealed interface Decision {}

    /// @param sender the address that sent; null when it is not known
    public record Admitted(Source source, String sender) implements Decision {}

    public record Refused(Outcome outcome) implements Decision {}

    public Decision decide(Attempt attempt) {
        var sender = senders.of(attempt.peer(), attempt.forwardedFor());
        if (!senders.allows(sender)) {
            return new Refused(Outcome.FORBIDDEN);
        }
        if (isEncoded(attempt.contentEncoding())) {
            return new Refused(Outcome.UNSUPPORTED_ENCODING);
        }
        Source source = sources.get(attempt.source());
        boolean proven = isProven(source == null ? NOBODY : source.secret(), attempt);
        return proven && source != null
                ? new Admitted(source, sender.map(SenderAddress::text).orElse(null))
                : new Refused(Outcome.UNAUTHORIZED);
    }

    private static boolean isEncoded(String contentEncoding) {
        return contentEncoding != null
                && !contentEncoding.isBlank()
                && !contentEncoding.strip().equalsIgnoreCase("identity");
    }

    /// The strictest way that the sender chose counts alone: a signature that does not match is not
    /// mended by a secret in the body.
    private static boolean isProven(Secret secret, Attempt attempt) {
        if (attempt.token() != null) {
            return secret.matches(attempt.token());
        }
        if (attempt.signature() != null) {
            return secret.signed(attempt.body(), attempt.signature());
        }
        return SecretFields.claimed(attempt.body()).stream().anyMatch(secret::matches);
    }
}
