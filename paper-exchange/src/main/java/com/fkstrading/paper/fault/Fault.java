package com.fkstrading.paper.fault;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/// A fault to inject.
public record Fault(FaultKind kind, @JsonUnwrapped Trigger trigger, @JsonUnwrapped Effect effect) {

    /// Which requests the fault hits.
    ///
    /// @param probability in [0, 1], of a matching request
    /// @param count how many requests it hits at most; null for no end
    /// @param seed of the probability: the same requests in the same order meet the same faults
    /// @param path hits only this path, such as `/api/v3/myTrades`; null for every path
    /// @param method hits only this HTTP method; null for every method
    public record Trigger(
            double probability,
            @Nullable Integer count,
            long seed,
            @Nullable String path,
            @Nullable String method) {

        boolean matches(String requestMethod, String requestPath) {
            return (path == null || path.equals(requestPath))
                    && (method == null || method.equals(requestMethod));
        }
    }

    /// What the fault does; a kind reads the values that concern it.
    ///
    /// @param status the HTTP status of an ERROR
    /// @param delayMs how long a HANG or SLOW request is delayed, how far the clock is ahead of a
    /// CLOCK_SKEW request
    /// @param retryAfterSeconds the header of TOO_MANY_REQUESTS and BANNED; null for none
    public record Effect(int status, long delayMs, @Nullable Integer retryAfterSeconds) {}
}
