package com.fkstrading.paper.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Parses the JSON in which faults are set. An unknown or wrong field is an error that names it,
/// because a test with a fault that silently never happens proves nothing.
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
        if (body == null || !body.isArray()) {
            throw new IllegalArgumentException(
                    "faults: expected a JSON array of objects such as"
                            + " [{\"kind\": \"ERROR_AFTER\", \"count\": 1}]");
        }
        return IntStream.range(0, body.size())
                .mapToObj(index -> one(new Fields("[" + index + "].", body.get(index))))
                .toList();
    }

    private static Fault one(Fields fields) {
        fields.rejectUnknown();
        var kind = fields.kind();
        var error = kind == FaultKind.ERROR_AFTER ? 504 : 503;
        var count = fields.whole("count", 0, Integer.MAX_VALUE, -1);
        return new Fault(
                kind,
                new Fault.Trigger(
                        fields.probability(),
                        count < 0 ? null : (int) count,
                        fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 0),
                        fields.text("path"),
                        fields.text("method")),
                new Fault.Effect(
                        (int) fields.whole("status", 500, 599, error),
                        fields.whole("delayMs", 0, MAX_DELAY_MS, delay(kind)),
                        retryAfter(kind, fields)));
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
    private static Integer retryAfter(FaultKind kind, Fields fields) {
        if (fields.isNull("retryAfterSeconds")) {
            return null;
        }
        var standard = kind == FaultKind.BANNED ? 120 : 1;
        return (int) fields.whole("retryAfterSeconds", 0, MAX_RETRY_AFTER_SECONDS, standard);
    }

    private record Fields(String at, JsonNode node) {

        void rejectUnknown() {
            if (!node.isObject()) {
                throw wrong("", node, "a JSON object with a kind");
            }
            node.fieldNames()
                    .forEachRemaining(
                            name -> {
                                if (!FIELDS.contains(name)) {
                                    throw wrong(
                                            name,
                                            node.get(name),
                                            "one of the fields " + new TreeSet<>(FIELDS));
                                }
                            });
        }

        FaultKind kind() {
            var name = text("kind");
            return Arrays.stream(FaultKind.values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    wrong(
                                            "kind",
                                            node.get("kind"),
                                            "one of " + Arrays.toString(FaultKind.values())));
        }

        double probability() {
            var value = node.get("probability");
            if (value == null) {
                return 1;
            }
            if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
                throw wrong("probability", value, "a number from 0 to 1");
            }
            return value.doubleValue();
        }

        long whole(String name, long least, long most, long otherwise) {
            var value = node.get(name);
            if (value == null) {
                return otherwise;
            }
            if (!value.isIntegralNumber()
                    || !value.canConvertToLong()
                    || value.longValue() < least
                    || value.longValue() > most) {
                throw wrong(name, value, "a whole number from " + least + " to " + most);
            }
            return value.longValue();
        }

        boolean isNull(String name) {
            return node.has(name) && node.get(name).isNull();
        }

        String text(String name) {
            var value = node.get(name);
            if (value != null && !value.isTextual()) {
                throw wrong(name, value, "a text");
            }
            return value == null ? null : value.textValue();
        }

        private IllegalArgumentException wrong(String name, JsonNode found, String expected) {
            return new IllegalArgumentException(
                    "faults%s%s: %s; expected %s"
                            .formatted(
                                    at.isEmpty() || !name.isEmpty()
                                            ? at
                                            : at.substring(0, at.length() - 1),
                                    name,
                                    found == null ? "missing" : found,
                                    expected));
        }
    }
}
