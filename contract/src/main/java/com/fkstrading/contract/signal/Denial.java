package com.fkstrading.contract.signal;

import java.time.Instant;
import java.util.Objects;

/// A refusal, before the exchange; the value of `signals.denied`.
///
/// @param message one sentence for a person: the field or limit, what was found, what was expected
/// @param duplicateOf the earlier delivery that means the same; null unless the reason is DUPLICATE
/// @param signal the signal as far as it got; null when the webhook could not be understood
/// @param body the webhook's text; null when `signal` is there
/// @param time the event time of the decision
public record Denial(
        SignalId signalId,
        String account,
        String source,
        Stage stage,
        DenialReason reason,
        String message,
        SignalId duplicateOf,
        ValidatedSignal signal,
        String body,
        Instant time,
        Explanation explanation) {

    public Denial {
        Objects.requireNonNull(signalId, "signalId");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(explanation, "explanation");
    }
}
