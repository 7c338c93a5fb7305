package com.fkstrading.paper.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request that the exchange rejects: HTTP status, Binance's stable code, and a message. Code
/// that throws it has changed nothing.
public final class ApiError extends RuntimeException {

    private final int status;
    private final int code;
    private final @Nullable Integer retryAfterSeconds;

    public ApiError(int status, int code, String message) {
        this(status, code, message, null);
    }

    /// @param retryAfterSeconds null for a response without Retry-After
    ApiError(int status, int code, String message, @Nullable Integer retryAfterSeconds) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    /// How long the client must wait; empty if the response does not say.
    public Optional<Integer> retryAfterSeconds() {
        return Optional.ofNullable(retryAfterSeconds);
    }

    static ApiError badRequest(int code, String message) {
        return new ApiError(400, code, message);
    }
}
