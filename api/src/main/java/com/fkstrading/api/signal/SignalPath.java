package com.fkstrading.api.signal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.api.row.SignalRow;
import java.util.List;

/// A signal and each step of its path, in order.
public record SignalPath(@JsonUnwrapped SignalRow signal, List<PathStep> path) {

    static SignalPath of(SignalRow signal, List<StoredStep> steps) {
        return new SignalPath(signal, steps.stream().map(PathStep::of).toList());
    }
}
