package com.fkstrading.replay.candidate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.replay.recording.RecordedRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a webhook ended, as far as two settings are compared by it.
///
/// @param outcome ORDERED, or the reason of the denial
/// @param order what was ordered, in words; empty for a denial
/// @param message why it was denied; empty for an order
/// @param clientOrderId null for a denial
public record DecisionSummary(
        String signalId,
        String account,
        String outcome,
        String order,
        String message,
        @Nullable ClientOrderId clientOrderId) {

    public static final String ORDERED = "ORDERED";

    /// The fields that matter; the others are skipped.
    private record Fields(
            String signalId,
            String account,
            @Nullable String reason,
            @Nullable String message,
            @Nullable String clientOrderId,
            @Nullable String side,
            @Nullable String symbol,
            @Nullable String type,
            @Nullable String quantity,
            @JsonUnwrapped @Nullable Prices prices,
            @Nullable List<String> cancels) {}

    /// What else makes two orders different ones; in the order of their fields.
    private record Prices(
            @Nullable String limitPrice,
            @Nullable String stopPrice,
            @Nullable String timeInForce,
            @Nullable JsonNode legs) {

        String words() {
            return (limitPrice == null ? "" : " at " + limitPrice)
                    + (stopPrice == null ? "" : " from " + stopPrice)
                    + (timeInForce == null ? "" : " " + timeInForce)
                    + (legs == null ? "" : " with " + legs);
        }
    }

    static boolean isDecision(Topic<?> topic) {
        return topic.equals(Topics.ORDERS_REQUESTED) || topic.equals(Topics.SIGNALS_DENIED);
    }

    static DecisionSummary of(Topic<?> topic, RecordedRecord record) {
        var fields = read(record);
        return topic.equals(Topics.ORDERS_REQUESTED)
                ? new DecisionSummary(
                        fields.signalId,
                        fields.account,
                        ORDERED,
                        order(fields),
                        "",
                        new ClientOrderId(String.valueOf(fields.clientOrderId)))
                : new DecisionSummary(
                        fields.signalId,
                        fields.account,
                        String.valueOf(fields.reason),
                        "",
                        String.valueOf(fields.message),
                        null);
    }

    boolean isOrder() {
        return clientOrderId != null;
    }

    /// Whether both lead to the same order, or to none for the same reason.
    boolean isSameAs(DecisionSummary other) {
        return outcome.equals(other.outcome) && order.equals(other.order);
    }

    private static Fields read(RecordedRecord record) {
        try {
            return Json.MAPPER.readValue(record.value(), Fields.class);
        } catch (IOException cause) {
            throw new UncheckedIOException("not a decision: " + record.valueText(), cause);
        }
    }

    private static String order(Fields fields) {
        if (fields.cancels != null) {
            return "CANCEL " + String.join(", ", fields.cancels);
        }
        String order =
                "%s %s %s %s".formatted(fields.type, fields.side, fields.quantity, fields.symbol);
        return fields.prices == null ? order : order + fields.prices.words();
    }
}
