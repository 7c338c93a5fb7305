package com.fkstrading.execution.exchange.binance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import java.util.Locale;
import java.util.Optional;

/// Binance's error body. Codes are stable, messages are not: a message only distinguishes errors
/// that share a code.
record BinanceError(int code, String message) {

    private static final String FILTER = "Filter failure: ";

    static Optional<BinanceError> in(String body) {
        try {
            var json = Json.MAPPER.readTree(body);
            return json.path("code").isInt()
                    ? Optional.of(
                            new BinanceError(json.get("code").asInt(), json.path("msg").asText()))
                    : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    boolean says(String text) {
        return message.toLowerCase(Locale.ROOT).contains(text);
    }

    /// Such as LOT_SIZE.
    Optional<String> filter() {
        return message.startsWith(FILTER)
                ? Optional.of(message.substring(FILTER.length()).strip().toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    /// For a person.
    String sentence() {
        return message + " (" + code + ")";
    }
}
