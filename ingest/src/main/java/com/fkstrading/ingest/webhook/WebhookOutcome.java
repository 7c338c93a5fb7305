package com.fkstrading.ingest.webhook;

import java.util.Locale;

/// How a webhook is answered.
public enum WebhookOutcome {
    ACCEPTED(202, "Accepted."),
    UNREADABLE(400, "The request cannot be read."),
    UNAUTHORIZED(401, "The source and its secret do not match."),
    FORBIDDEN(403, "This address may not send webhooks."),
    TOO_LARGE(413, "The body is larger than 65536 bytes."),
    UNSUPPORTED_ENCODING(415, "Send the body without a Content-Encoding."),
    UNAVAILABLE(503, "The webhook could not be stored; send it again.");

    private final int status;
    private final String sentence;

    WebhookOutcome(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    public int status() {
        return status;
    }

    /// For the sender; gives no hint that helps to guess a secret.
    public String sentence() {
        return sentence;
    }

    /// The word for this outcome in metrics.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
