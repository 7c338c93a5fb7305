package com.fkstrading.streams.family;

import com.fasterxml.jackson.databind.DeserializationFeature;
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

    static final ObjectMapper YAML =
            YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    // One target may stand without a list.
                    .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    .build();

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
            List<Level> takeProfit,
            Level stopLoss,
            Boolean reduceOnly,
            String timeInForce,
            Instant firedAt,
            BigDecimal confidence,
            String id,
            List<String> ignored,
            List<Object> repairs) {

        boolean isCancel() {
            return "CANCEL".equals(action);
        }

        String symbol() {
            return base == null ? ticker : base + quote;
        }
    }

    record Size(String kind, BigDecimal value) {}

    /// Where a stop or a target is; whatever is absent is not stated.
    record Level(
            BigDecimal price,
            BigDecimal percent,
            BigDecimal offset,
            BigDecimal share,
            BigDecimal limitPrice) {}

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
