package com.fkstrading.api.signal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.signal.Explanation;
import com.fkstrading.contract.signal.Finding;
import java.util.List;

/// The findings that explain a decision: each record carries those of the stages before it, so the
/// last record that has any tells all.
final class Findings {

    private Findings() {}

    static List<Finding> of(List<StoredStep> path) {
        return path.reversed().stream()
                .map(step -> read(step.record))
                .filter(explained -> explained.explanation != null)
                .findFirst()
                .map(explained -> explained.explanation.findings())
                .orElse(List.of());
    }

    private static Explained read(String record) {
        try {
            return Json.MAPPER.readValue(record, Explained.class);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("a stored step is not JSON", cause);
        }
    }

    private record Explained(Explanation explanation) {}
}
