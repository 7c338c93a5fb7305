package com.fkstrading.paper.error;

import java.time.Instant;
import java.util.Optional;

/// A request that the exchange rejects: HTTP status, Binance's stable code, and a message. Code
/// that throws it has changed nothing.
public final class ApiError extends RuntimeException {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private final int status;
    private final int code;
    private final Integer retryAfterSeconds;

    public ApiError(int status, int code, String message) {
        this(status, code, message, null);
    }

    private ApiError(int status, int code, String message, Integer retryAfterSeconds) {
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
    public static ApiError tooManyRequests(Integer retryAfterSeconds) {
        return new ApiError(
                429,
                -1003,
                "Too much request weight used; current limit is 6000 request weight per 1 MINUTE."
                        + " Please use WebSocket Streams for live updates to avoid polling the API.",
                retryAfterSeconds);
    }

    /// @param until when the ban ends, as the message says
    /// @param retryAfterSeconds null for a response without Retry-After
    public static ApiError banned(Instant until, Integer retryAfterSeconds) {
        return new ApiError(
                418,
                -1003,
                "Way too much request weight used; IP banned until %d."
                        .formatted(until.toEpochMilli()),
                retryAfterSeconds);
    }

    public static ApiError invalidSymbol() {
        return new ApiError(BAD_REQUEST, -1121, "Invalid symbol.");
    }

    public static ApiError invalid(int code, String what) {
        return new ApiError(BAD_REQUEST, code, "Invalid " + what + ".");
    }

    public static ApiError illegalCharacters(String parameter, String legal) {
        return new ApiError(
                BAD_REQUEST,
                -1100,
                "Illegal characters found in parameter '%s'; legal range is '%s'."
                        .formatted(parameter, legal));
    }

    public static ApiError duplicateParameter(String parameter) {
        return new ApiError(
                BAD_REQUEST, -1101, "Duplicate values for parameter '%s'.".formatted(parameter));
    }

    public static ApiError mandatory(String parameter) {
        return new ApiError(
                BAD_REQUEST,
                -1102,
                "Mandatory parameter '%s' was not sent, was empty/null, or malformed."
                        .formatted(parameter));
    }

    public static ApiError oneOf(String parameter, String other) {
        return new ApiError(
                BAD_REQUEST,
                -1102,
                "Param '%s' or '%s' must be sent, but both were empty/null!"
                        .formatted(parameter, other));
    }

    public static ApiError unreadParameters(int read, int sent) {
        return new ApiError(
                BAD_REQUEST,
                -1104,
                "Not all sent parameters were read; read '%d' parameter(s) but was sent '%d'."
                        .formatted(read, sent));
    }

    public static ApiError empty(String parameter) {
        return new ApiError(BAD_REQUEST, -1105, "Parameter '%s' was empty.".formatted(parameter));
    }

    public static ApiError notRequired(String parameter) {
        return new ApiError(
                BAD_REQUEST, -1106, "Parameter '%s' sent when not required.".formatted(parameter));
    }

    public static ApiError tooPrecise(String parameter) {
        return new ApiError(
                BAD_REQUEST, -1111, "Parameter '%s' has too much precision.".formatted(parameter));
    }

    public static ApiError notValid(String parameter) {
        return new ApiError(
                BAD_REQUEST,
                -1130,
                "Data sent for parameter '%s' is not valid.".formatted(parameter));
    }

    public static ApiError filter(String name) {
        return new ApiError(BAD_REQUEST, -1013, "Filter failure: " + name);
    }

    public static ApiError outsideRecvWindow() {
        return new ApiError(
                BAD_REQUEST, -1021, "Timestamp for this request is outside of the recvWindow.");
    }

    public static ApiError aheadOfServerTime() {
        return new ApiError(
                BAD_REQUEST,
                -1021,
                "Timestamp for this request was 1000ms ahead of the server's time.");
    }

    public static ApiError recvWindowTooLong() {
        return new ApiError(BAD_REQUEST, -1131, "recvWindow must be less than 60000.");
    }

    public static ApiError invalidSignature() {
        return new ApiError(BAD_REQUEST, -1022, "Signature for this request is not valid.");
    }

    public static ApiError invalidKeyFormat() {
        return new ApiError(UNAUTHORIZED, -2014, "API-key format invalid.");
    }

    public static ApiError invalidKey() {
        return new ApiError(UNAUTHORIZED, -2015, "Invalid API-key, IP, or permissions for action.");
    }

    public static ApiError newOrderRejected(String reason) {
        return new ApiError(BAD_REQUEST, -2010, reason);
    }

    public static ApiError unknownOrder() {
        return new ApiError(BAD_REQUEST, -2011, "Unknown order sent.");
    }

    public static ApiError orderDoesNotExist() {
        return new ApiError(BAD_REQUEST, -2013, "Order does not exist.");
    }

    public static ApiError orderIdsMismatch() {
        return new ApiError(
                BAD_REQUEST, -2039, "Client order ID is not correct for this order ID.");
    }
}
