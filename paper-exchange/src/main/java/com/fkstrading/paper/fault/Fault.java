package com.fkstrading.paper.fault;

/// A fault that somebody set.
///
/// @param probability in [0, 1], how often a matching request is hit
/// @param count how many requests it hits at most; null for no end
/// @param seed of the chance: the same requests in the same order meet the same faults
/// @param status the HTTP status of an ERROR
/// @param delayMs how long a HANG or SLOW request is held up, how far a skewed clock is ahead
/// @param retryAfterSeconds what TOO_MANY_REQUESTS and BANNED tell the client to wait
/// @param path hits only this path; null for every path
/// @param method hits only this HTTP method; null for every method
public record Fault(
        FaultKind kind,
        double probability,
        Integer count,
        long seed,
        int status,
        long delayMs,
        int retryAfterSeconds,
        String path,
        String method) {

    public boolean matches(String requestMethod, String requestPath) {
        return (path == null || path.equals(requestPath))
                && (method == null || method.equals(requestMethod));
    }
}
