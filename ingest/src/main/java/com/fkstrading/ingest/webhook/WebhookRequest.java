package com.fkstrading.ingest.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// URL and headers of a webhook request, not verified yet.
///
/// @param source as the URL names it
/// @param token of the URL; null when it has none
/// @param signature the `X-Signature` header; null when absent
/// @param contentEncoding the header; null when absent
/// @param peer the connection's other end as a literal address; null when not known
/// @param forwardedFor the `X-Forwarded-For` lines, in order; empty when absent
public record WebhookRequest(
        String source,
        @Nullable String token,
        @Nullable String signature,
        @Nullable String contentEncoding,
        @Nullable String peer,
        List<String> forwardedFor) {

    public WebhookRequest {
        forwardedFor = List.copyOf(forwardedFor);
    }

    /// Without the token, which must not reach a log.
    @Override
    public String toString() {
        return "WebhookRequest";
    }
}
