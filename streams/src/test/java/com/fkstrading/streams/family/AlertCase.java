package com.fkstrading.streams.family;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One file of `alerts/<family>/`: a body as people send it, beside this, and what it means.
///
/// @param when the file with the body's bytes
record AlertCase(String scenario, Map<String, String> given, String when, Then then) {

    static final ObjectMapper YAML = YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    /// One of the two.
    record Then(Signal signal, Denied denied) {}

    /// Whatever is absent is not stated by the body.
    record Signal(
            String strategy,
            String action,
            String side,
            String exchange,
            String ticker,
            String base,
            String quote,
            Size size,
            String type,
            BigDecimal limitPrice,
            BigDecimal stopPrice,
            BigDecimal price,
            Object takeProfit,
            Object stopLoss,
            Boolean reduceOnly,
            String timeInForce,
            Instant firedAt,
            BigDecimal confidence,
            String id,
            List<String> ignored,
            List<Object> repairs) {

        /// What an order cannot have yet, so that its alert is denied.
        boolean needsMore() {
            return takeProfit != null
                    || stopLoss != null
                    || "CANCEL".equals(action)
                    || type != null && type.startsWith("STOP")
                    || Boolean.TRUE.equals(reduceOnly) && !"CLOSE".equals(side)
                    || timeInForce != null && !timeInForce.equals("GTC");
        }

        String symbol() {
            return base == null ? ticker : base + quote;
        }
    }

    record Size(String kind, BigDecimal value) {}

    record Denied(String reason, String field, String found, String expected) {}

    static AlertCase read(Path file) {
        try {
            return YAML.readValue(file.toFile(), AlertCase.class);
        } catch (IOException cause) {
            throw new UncheckedIOException(file.toString(), cause);
        }
    }

    static byte[] body(Path file) {
        try {
            return Files.readAllBytes(Path.of(file.toString().replaceFirst("yaml$", "txt")));
        } catch (IOException cause) {
            throw new UncheckedIOException(file.toString(), cause);
        }
    }
}
