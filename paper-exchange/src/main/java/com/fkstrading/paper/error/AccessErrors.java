package com.fkstrading.paper.error;

/// Why a signed request is not admitted: its key, its signature or its time.
public final class AccessErrors {

    private AccessErrors() {}

    public static ApiError invalidKeyFormat() {
        return new ApiError(401, -2014, "API-key format invalid.");
    }

    public static ApiError invalidKey() {
        return new ApiError(401, -2015, "Invalid API-key, IP, or permissions for action.");
    }

    public static ApiError invalidSignature() {
        return ApiError.badRequest(-1022, "Signature for this request is not valid.");
    }

    public static ApiError outsideRecvWindow() {
        return ApiError.badRequest(
                -1021, "Timestamp for this request is outside of the recvWindow.");
    }

    public static ApiError aheadOfServerTime() {
        return ApiError.badRequest(
                -1021, "Timestamp for this request was 1000ms ahead of the server's time.");
    }

    public static ApiError recvWindowTooLong() {
        return ApiError.badRequest(-1131, "recvWindow must be less than 60000.");
    }
}
