package com.fkstrading.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.api.listing.SignalPath;
import com.fkstrading.api.listing.StoredSignal;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.Finding;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why a signal was decided as it was.
///
/// @param sentence the outcome in one sentence
/// @param findings what each rule compared and found, in the order of the rules
public record WhyView(String signalId, String status, String sentence, List<Finding> findings) {

    static WhyView of(SignalPath path) {
        var signal = path.signal();
        return new WhyView(signal.signalId, signal.status, sentence(signal), findings(path));
    }

    private static String sentence(StoredSignal signal) {
        var subject = "The signal is " + signal.status.replace('_', ' ');
        if (signal.message != null) {
            return subject + ": " + signal.message;
        }
        return signal.clientOrderId == null
                ? subject + "."
                : subject + "; its order is " + signal.clientOrderId + ".";
    }

    /// Each record carries the findings of the stages before it, so the last that has any has all.
    private static List<Finding> findings(SignalPath path) {
        return path.path().reversed().stream()
                .map(step -> explanation(step.record))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Explanation::findings)
                .orElse(List.of());
    }

    private static @Nullable Explanation explanation(String record) {
        try {
            var explanation = Json.MAPPER.readTree(record).get("explanation");
            return explanation == null
                    ? null
                    : Json.MAPPER.treeToValue(explanation, Explanation.class);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("a stored step is not JSON", cause);
        }
    }
}
