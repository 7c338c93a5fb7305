package com.fkstrading.systemtests.prove.disturb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Faults that are set together.
enum FaultSet {
    /// The exchange acts and then answers with an error: the outcome is unknown, the order exists.
    ERRORS_AFTER(fault("ERROR_AFTER", "/api/v3/order", "POST", Map.of("count", 3))),
    /// It answers with an error and does not act: the outcome is unknown, there is no order.
    ERRORS_BEFORE(fault("ERROR_BEFORE", "/api/v3/order", "POST", Map.of("count", 1))),
    HANGS(
            fault("HANG_BEFORE", "/api/v3/order", "POST", Map.of("count", 1, "delayMs", 3_500)),
            fault("HANG_AFTER", "/api/v3/order", "POST", Map.of("count", 1, "delayMs", 15_000))),
    REFUSED_CONNECTIONS(fault("REFUSE_CONNECTION", "/api/v3/order", "POST", Map.of("count", 4))),
    TOO_MANY_REQUESTS(
            fault(
                    "TOO_MANY_REQUESTS",
                    "/api/v3/order",
                    "POST",
                    Map.of("count", 3, "retryAfterSeconds", 1))),
    CLOCK_SKEW(fault("CLOCK_SKEW", "/api/v3/order", "POST", Map.of("count", 3))),
    /// Answers without fills, while the list of trades is not to be had.
    TRADES_UNAVAILABLE(
            fault("ERROR_AFTER", "/api/v3/order", "POST", Map.of("count", 2)),
            fault("ERROR_BEFORE", "/api/v3/myTrades", "GET", Map.of("count", 4))),
    SLOW(fault("SLOW", "/api/v3/order", "POST", Map.of("probability", 0.2, "delayMs", 300)));

    private final List<Map<String, Object>> faults;

    FaultSet(Map<String, Object> fault) {
        this.faults = List.of(fault);
    }

    FaultSet(Map<String, Object> first, Map<String, Object> second) {
        this.faults = List.of(first, second);
    }

    String json() {
        try {
            return Json.MAPPER.writeValueAsString(faults);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> fault(
            String kind, String path, String method, Map<String, Object> more) {
        Map<String, Object> fault = new TreeMap<>(more);
        fault.put("kind", kind);
        fault.put("path", path);
        fault.put("method", method);
        return fault;
    }
}
