package com.fkstrading.ingest.webhook;

import com.fkstrading.ingest.secret.SecretFields;
import com.fkstrading.ingest.secret.SourceSecret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decides which webhooks are admitted: by the sender's address, by a body that can be read, then
/// by the source's secret. An unknown source is compared like a known one and refused with the same
/// message.
public final class WebhookAdmission {

    /// The largest body that is read.
    public static final int MAX_BODY_BYTES = 64 * 1024;

    private static final SourceSecret OF_NO_SOURCE = new SourceSecret("no source has this secret");

    private final Map<String, WebhookSource> sources;
    private final SenderAddress senders;

    public WebhookAdmission(List<WebhookSource> sources, SenderAddress senders) {
        this.sources =
                sources.stream()
                        .collect(Collectors.toMap(WebhookSource::name, Function.identity()));
        this.senders = senders;
    }

    /// URL and headers of a webhook request, not verified yet.
    ///
    /// @param source as the URL names it
    /// @param token of the URL; null when it has none
    /// @param signature the `X-Signature` header; null when absent
    /// @param contentEncoding the header; null when absent
    /// @param peer the connection's other end as a literal address; null when not known
    /// @param forwardedFor the `X-Forwarded-For` lines, in order; empty when absent
    public record Request(
            String source,
            @Nullable String token,
            @Nullable String signature,
            @Nullable String contentEncoding,
            @Nullable String peer,
            List<String> forwardedFor) {

        public Request {
            forwardedFor = List.copyOf(forwardedFor);
        }

        /// Without the token, which must not reach a log.
        @Override
        public String toString() {
            return "Request";
        }
    }

    /// The outcome for a webhook.
    public sealed interface Decision {}

    /// @param sender the address that sent; null when it is not known
    public record Admitted(WebhookSource source, @Nullable String sender) implements Decision {}

    public record Refused(WebhookOutcome outcome) implements Decision {}

    /// Checks what needs no body: address, encoding, and a token in the URL. Empty when the body
    /// should be read.
    public Optional<Refused> refusal(Request request) {
        if (!senders.allows(senders.of(request.peer(), request.forwardedFor()))) {
            return Optional.of(new Refused(WebhookOutcome.FORBIDDEN));
        }
        if (isEncoded(request.contentEncoding())) {
            return Optional.of(new Refused(WebhookOutcome.UNSUPPORTED_ENCODING));
        }
        boolean hasWrongToken =
                request.token() != null && !secret(request).matches(request.token());
        return hasWrongToken
                ? Optional.of(new Refused(WebhookOutcome.UNAUTHORIZED))
                : Optional.empty();
    }

    public Decision decide(Request request, byte[] body) {
        var refusal = refusal(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var source = sources.get(request.source());
        if (isProven(request, body) && source != null) {
            var sender = senders.of(request.peer(), request.forwardedFor());
            return new Admitted(source, sender.map(SenderAddress::text).orElse(null));
        }
        return new Refused(WebhookOutcome.UNAUTHORIZED);
    }

    /// Only the strictest method that the sender used is checked: a secret in the body does not
    /// make up for a wrong token or signature.
    private boolean isProven(Request request, byte[] body) {
        var secret = secret(request);
        if (request.token() != null) {
            return secret.matches(request.token());
        }
        if (request.signature() != null) {
            return secret.signed(body, request.signature());
        }
        return SecretFields.claimed(body).stream().anyMatch(secret::matches);
    }

    private SourceSecret secret(Request request) {
        var source = sources.get(request.source());
        return source == null ? OF_NO_SOURCE : source.secret();
    }

    private static boolean isEncoded(@Nullable String contentEncoding) {
        return contentEncoding != null
                && !contentEncoding.isBlank()
                && !contentEncoding.strip().equalsIgnoreCase("identity");
    }
}
