package com.fkstrading.api.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.security.MessageDigest;
import java.util.Optional;

/// Decides who may command trading: the bearer of the token or, where no token is set, this machine
/// alone.
///
/// @param token empty where none is set
record ControlAccess(Optional<String> token) {

    private static final String BEARER = "Bearer ";

    sealed interface Verdict {
        record Granted() implements Verdict {}

        record Unauthorized(String sentence) implements Verdict {}

        record Forbidden(String sentence) implements Verdict {}
    }

    /// @param peer the address that the request came from
    /// @param host the name by which the request called us: a page of another site that had its
    ///     name point at this machine would still call that name
    /// @param authorization the header; null when there is none
    Verdict decide(String peer, String host, String authorization) {
        return token.map(expected -> bearer(expected, authorization))
                .orElseGet(() -> loopback(peer, host));
    }

    private static Verdict bearer(String expected, String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return new Verdict.Unauthorized(
                    "Authorization: missing; expected 'Bearer' and the control token");
        }
        var given = authorization.substring(BEARER.length()).strip();
        return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8))
                ? new Verdict.Granted()
                : new Verdict.Unauthorized("Authorization: this is not the control token");
    }

    private static Verdict loopback(String peer, String host) {
        if (!isLoopback(peer)) {
            return new Verdict.Forbidden(
                    "Commands come from this machine alone, not from "
                            + peer
                            + "; set CONTROL_TOKEN to command from elsewhere");
        }
        return "localhost".equalsIgnoreCase(host) || isLoopback(host)
                ? new Verdict.Granted()
                : new Verdict.Forbidden(
                        "Host: '" + host + "'; expected localhost, as CONTROL_TOKEN is not set");
    }

    private static boolean isLoopback(String address) {
        try {
            return address != null && InetAddress.ofLiteral(bare(address)).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    /// An IPv6 address without the brackets that it wears in a URL.
    private static String bare(String address) {
        return address.startsWith("[") && address.endsWith("]")
                ? address.substring(1, address.length() - 1)
                : address;
    }
}
