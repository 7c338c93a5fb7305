package com.fkstrading.ingest.webhook;

/// One knock at the door, before anything in it is believed.
///
/// @param source as the URL names it
/// @param token of the URL; null when it has none
/// @param signature the `X-Signature` header; null when absent
/// @param contentEncoding the header; null when absent
/// @param peer the connection's other end as a literal address; null when not known
/// @param forwardedFor the `X-Forwarded-For` header; null when absent
/// @param body raw
public record Attempt(
        String source,
        String token,
        String signature,
        String contentEncoding,
        String peer,
        String forwardedFor,
        byte[] body) {

    /// Without the token, which must not reach a log.
    @Override
    public String toString() {
        return "Attempt of " + body.length + " bytes";
    }
}
