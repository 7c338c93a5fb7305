package com.fkstrading.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.api.listing.SignalPath;
import com.fkstrading.api.listing.StoredSignal;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Provenance;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why a signal was decided as it was.
///
/// @param sentence the outcome in one sentence
/// @param findings what each rule compared and found, in the order of the rules
/// @param asOf what the decision had seen; null before it, and in records from before the field
///     existed
public record WhyView(
        String signalId,
        String status,
        String sentence,
        List<Finding> findings,
        @Nullable AsOf asOf) {

    static WhyView of(SignalPath path) {
        var signal = path.signal();
        var provenance = provenance(path);
        return new WhyView(
                signal.signalId,
                signal.status,
                sentence(signal),
                provenance.explanation().findings(),
                provenance.asOf());
    }

    private static String sentence(StoredSignal signal) {
        var subject = subject(signal.status);
        if (signal.message != null) {
            return subject + ": " + signal.message;
        }
        return signal.clientOrderId == null
                ? subject + "."
                : subject + "; its order is " + signal.clientOrderId + ".";
    }

    private static String subject(String status) {
        return switch (status) {
            case "cancel_requested" -> "The signal asks to cancel orders";
            case "order_denied" -> "The signal's order was denied";
            default -> "The signal is " + status.replace('_', ' ');
        };
    }

    /// Each record carries the findings of the stages before it, so the last that has any has all.
    private static Provenance provenance(SignalPath path) {
        return path.path().reversed().stream()
                .map(step -> provenance(step.record))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Provenance.NONE);
    }

    private static @Nullable Provenance provenance(String record) {
        try {
            var fields = Json.MAPPER.readTree(record);
            return fields.has("explanation")
                    ? Json.MAPPER.treeToValue(fields, Provenance.class)
                    : null;
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("a stored step is not JSON", cause);
        }
    }
}
