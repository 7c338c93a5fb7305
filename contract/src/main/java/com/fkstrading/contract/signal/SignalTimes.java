package com.fkstrading.contract.signal;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When a signal fired, when it came, and until when it may be traded. Flat fields in JSON.
///
/// @param firedAt when TradingView fired, as the alert states; null if it has no fire time
/// @param receivedAt when the webhook was received; the event time of the decision
/// @param deadline past this instant the order must not be sent
public record SignalTimes(@Nullable Instant firedAt, Instant receivedAt, Instant deadline) {

    public SignalTimes {
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(deadline, "deadline");
    }
}
