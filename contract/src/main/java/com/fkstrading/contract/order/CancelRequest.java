package com.fkstrading.contract.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.signal.SignalRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A decision to cancel open orders. How each of them ends is seen by its own events.
///
/// @param clientOrderId identifies the request; no order has it
/// @param time the event time of the decision
public record CancelRequest(
        @JsonUnwrapped SignalRef ref,
        ClientOrderId clientOrderId,
        @JsonUnwrapped Scope scope,
        Instant time,
        @JsonUnwrapped Provenance provenance)
        implements OrderCommand {

    public CancelRequest {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(clientOrderId, "clientOrderId");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(provenance, "provenance");
    }

    /// Which orders are cancelled. Flat fields in JSON.
    ///
    /// @param strategy whose orders; null for every strategy's
    /// @param symbol of the orders; null for every symbol
    /// @param cancels the open orders that the decision knew; at least one
    /// @param deadline of the signal. A cancel that comes later does no harm: it names its orders
    public record Scope(
            @Nullable String strategy,
            @Nullable String symbol,
            List<ClientOrderId> cancels,
            Instant deadline) {

        public Scope {
            Objects.requireNonNull(deadline, "deadline");
            cancels = List.copyOf(cancels);
            if (cancels.isEmpty()) {
                throw new IllegalArgumentException("cancels: empty; expected at least one order");
            }
        }
    }
}
