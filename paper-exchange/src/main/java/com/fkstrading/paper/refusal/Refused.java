package com.fkstrading.paper.refusal;

import java.time.Instant;
import java.util.Optional;

/// A request that the exchange does not carry out: HTTP status, Binance’s stable code, and a
/// sentence. Whoever throws it has changed nothing.
public final class Refused extends RuntimeException {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private final int status;
    private final int code;
    private final Integer retryAfterSeconds;

    public Refused(int status, int code, String message) {
        this(status, code, message, null);
    }

    private Refused(int status, int code, String message, Integer retryAfterSeconds) {
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

    /// How long the client must stay away; empty when it need not.
    public Optional<Integer> retryAfterSeconds() {
        return Optional.ofNullable(retryAfterSeconds);
    }

    public static Refused internalError(int status) {
        return new Refused(
                status, -1001, "Internal error; unable to process your request. Please try again.");
    }

    public static Refused timedOut(int status) {
        return new Refused(
                status,
                -1007,
                "Timeout waiting for response from backend server."
                        + " Send status unknown; execution status unknown.");
    }

    public static Refused tooManyRequests(int retryAfterSeconds) {
        return new Refused(
                429,
                -1003,
                "Too much request weight used; current limit is 6000 request weight per 1 MINUTE."
                        + " Please use WebSocket Streams for live updates to avoid polling the API.",
                retryAfterSeconds);
    }

    public static Refused banned(int retryAfterSeconds, Instant now) {
        return new Refused(
                418,
                -1003,
                "Way too much request weight used; IP banned until %d."
                        .formatted(now.plusSeconds(retryAfterSeconds).toEpochMilli()),
                retryAfterSeconds);
    }

    public static Refused invalidSymbol() {
        return new Refused(BAD_REQUEST, -1121, "Invalid symbol.");
    }

    public static Refused invalid(int code, String what) {
        return new Refused(BAD_REQUEST, code, "Invalid " + what + ".");
    }

    public static Refused illegalCharacters(String parameter, String legal) {
        return new Refused(
                BAD_REQUEST,
                -1100,
                "Illegal characters found in parameter '%s'; legal range is '%s'."
                        .formatted(parameter, legal));
    }

    public static Refused repeated(String parameter) {
        return new Refused(
                BAD_REQUEST, -1101, "Duplicate values for parameter '%s'.".formatted(parameter));
    }

    public static Refused mandatory(String parameter) {
        return new Refused(
                BAD_REQUEST,
                -1102,
                "Mandatory parameter '%s' was not sent, was empty/null, or malformed."
                        .formatted(parameter));
    }

    public static Refused oneOf(String parameter, String other) {
        return new Refused(
                BAD_REQUEST,
                -1102,
                "Param '%s' or '%s' must be sent, but both were empty/null!"
                        .formatted(parameter, other));
    }

    public static Refused unread(int read, int sent) {
        return new Refused(
                BAD_REQUEST,
                -1104,
                "Not all sent parameters were read; read '%d' parameter(s) but was sent '%d'."
                        .formatted(read, sent));
    }

    public static Refused empty(String parameter) {
        return new Refused(BAD_REQUEST, -1105, "Parameter '%s' was empty.".formatted(parameter));
    }

    public static Refused notRequired(String parameter) {
        return new Refused(
                BAD_REQUEST, -1106, "Parameter '%s' sent when not required.".formatted(parameter));
    }

    public static Refused tooPrecise(String parameter) {
        return new Refused(
                BAD_REQUEST, -1111, "Parameter '%s' has too much precision.".formatted(parameter));
    }

    public static Refused notValid(String parameter) {
        return new Refused(
                BAD_REQUEST,
                -1130,
                "Data sent for parameter '%s' is not valid.".formatted(parameter));
    }

    public static Refused filter(String name) {
        return new Refused(BAD_REQUEST, -1013, "Filter failure: " + name);
    }

    public static Refused outsideWindow() {
        return new Refused(
                BAD_REQUEST, -1021, "Timestamp for this request is outside of the recvWindow.");
    }

    public static Refused aheadOfTime() {
        return new Refused(
                BAD_REQUEST,
                -1021,
                "Timestamp for this request was 1000ms ahead of the server's time.");
    }

    public static Refused windowTooLong() {
        return new Refused(BAD_REQUEST, -1131, "recvWindow must be less than 60000.");
    }

    public static Refused badSignature() {
        return new Refused(BAD_REQUEST, -1022, "Signature for this request is not valid.");
    }

    public static Refused badKeyFormat() {
        return new Refused(UNAUTHORIZED, -2014, "API-key format invalid.");
    }

    public static Refused badKey() {
        return new Refused(UNAUTHORIZED, -2015, "Invalid API-key, IP, or permissions for action.");
    }

    public static Refused newOrder(String why) {
        return new Refused(BAD_REQUEST, -2010, why);
    }

    public static Refused unknownOrder() {
        return new Refused(BAD_REQUEST, -2011, "Unknown order sent.");
    }

    public static Refused noSuchOrder() {
        return new Refused(BAD_REQUEST, -2013, "Order does not exist.");
    }

    public static Refused idsDisagree() {
        return new Refused(BAD_REQUEST, -2039, "Client order ID is not correct for this order ID.");
    }
}
