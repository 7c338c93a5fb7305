package com.fkstrading.paper.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.paper.request.InvalidRequest;
import com.fkstrading.paper.request.JsonFields;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Parses the JSON in which faults are set.
public final class FaultJson {

    private static final Set<String> FIELDS =
            Set.of(
                    "kind",
                    "probability",
                    "count",
                    "seed",
                    "status",
                    "delayMs",
                    "retryAfterSeconds",
                    "path",
                    "method");

    private static final long HANG_MS = 15_000;
    private static final long SLOW_MS = 500;
    private static final long SKEW_MS = 120_000;
    private static final long MAX_DELAY_MS = 3_600_000;
    private static final long MAX_RETRY_AFTER_SECONDS = 259_200;

    private FaultJson() {}

    public static List<Fault> read(JsonNode body) {
        if (!body.isArray()) {
            throw new InvalidRequest(
                    "faults",
                    body.toString(),
                    "a JSON array of objects such as [{\"kind\": \"ERROR_AFTER\", \"count\": 1}]");
        }
        return IntStream.range(0, body.size())
                .mapToObj(index -> one("faults[" + index + "]", body.path(index)))
                .toList();
    }

    private static Fault one(String name, JsonNode node) {
        var fields = JsonFields.of(name, name + ".", node, FIELDS);
        var kind = fields.word("kind", FaultKind.class);
        return new Fault(kind, trigger(fields), effect(kind, fields));
    }

    private static Fault.Trigger trigger(JsonFields fields) {
        return new Fault.Trigger(
                probability(fields),
                fields.has("count")
                        ? (int) fields.whole("count", 0, Integer.MAX_VALUE).orElseThrow()
                        : null,
                fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(0),
                fields.text("path").orElse(null),
                fields.text("method").orElse(null));
    }

    private static Fault.Effect effect(FaultKind kind, JsonFields fields) {
        var status = kind == FaultKind.ERROR_AFTER ? 504 : 503;
        return new Fault.Effect(
                (int) fields.whole("status", 500, 599).orElse(status),
                fields.whole("delayMs", 0, MAX_DELAY_MS).orElse(delay(kind)),
                retryAfter(kind, fields));
    }

    private static double probability(JsonFields fields) {
        if (!fields.has("probability")) {
            return 1;
        }
        var value = fields.node().path("probability");
        if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
            throw fields.wrong("probability", "a number from 0 to 1");
        }
        return value.doubleValue();
    }

    private static long delay(FaultKind kind) {
        return switch (kind) {
            case HANG_BEFORE, HANG_AFTER -> HANG_MS;
            case SLOW -> SLOW_MS;
            case CLOCK_SKEW -> SKEW_MS;
            case REFUSE_CONNECTION, ERROR_BEFORE, ERROR_AFTER, TOO_MANY_REQUESTS, BANNED -> 0;
        };
    }

    /// Null, for no header, only where the field itself is null. A real ban lasts two minutes or
    /// more.
    private static @Nullable Integer retryAfter(FaultKind kind, JsonFields fields) {
        if (fields.isNull("retryAfterSeconds")) {
            return null;
        }
        var usual = kind == FaultKind.BANNED ? 120 : 1;
        return (int) fields.whole("retryAfterSeconds", 0, MAX_RETRY_AFTER_SECONDS).orElse(usual);
    }
}
