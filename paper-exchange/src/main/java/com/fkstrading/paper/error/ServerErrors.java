package com.fkstrading.paper.error;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Errors that are not the request's fault: the exchange failed, or it limits its client.
public final class ServerErrors {

    private ServerErrors() {}

    public static ApiError internalError(int status) {
        return new ApiError(
                status, -1001, "Internal error; unable to process your request. Please try again.");
    }

    public static ApiError timedOut(int status) {
        return new ApiError(
                status,
                -1007,
                "Timeout waiting for response from backend server."
                        + " Send status unknown; execution status unknown.");
    }

    /// @param retryAfterSeconds null for a response without Retry-After
    public static ApiError tooManyRequests(@Nullable Integer retryAfterSeconds) {
        return new ApiError(
                429,
                -1003,
                "Too much request weight used; current limit is 6000 request weight per 1 MINUTE."
                        + " Please use WebSocket Streams for live updates to avoid polling the API.",
                retryAfterSeconds);
    }

    /// @param until when the ban ends, as the message says
    /// @param retryAfterSeconds null for a response without Retry-After
    public static ApiError banned(Instant until, @Nullable Integer retryAfterSeconds) {
        return new ApiError(
                418,
                -1003,
                "Way too much request weight used; IP banned until %d."
                        .formatted(until.toEpochMilli()),
                retryAfterSeconds);
    }
}
