package com.fkstrading.contract.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.contract.signal.SignalRef;
import java.time.Instant;
import java.util.Objects;

/// One state change of an order; the value of `orders.events`. It is identified by (clientOrderId,
/// sequence) and may be delivered more than once.
///
/// @param sequence 1 for the order's first change, then without a gap
/// @param time when execution saw the change
public record OrderEvent(
        ClientOrderId clientOrderId,
        @JsonUnwrapped SignalRef ref,
        @JsonUnwrapped OrderTerms terms,
        @JsonUnwrapped OrderProgress progress,
        int sequence,
        Instant time) {

    public OrderEvent {
        Objects.requireNonNull(clientOrderId, "clientOrderId");
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(time, "time");
        // Absent it reads as 0, and an event before the first would count as applied already.
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence: " + sequence + "; expected 1 or more");
        }
    }
}
