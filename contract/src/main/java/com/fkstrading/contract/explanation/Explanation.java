package com.fkstrading.contract.explanation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Stream;

/// Why a signal was decided as it was: each finding so far, in the order of the rules. A JSON
/// array.
public record Explanation(@JsonValue List<Finding> findings) {

    public static final Explanation NONE = new Explanation(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Explanation {
        findings = List.copyOf(findings);
    }

    public Explanation and(Finding finding) {
        return new Explanation(Stream.concat(findings.stream(), Stream.of(finding)).toList());
    }
}
