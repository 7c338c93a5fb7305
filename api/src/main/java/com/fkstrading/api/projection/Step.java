package com.fkstrading.api.projection;

import java.time.Instant;

/// One step of a signal's path. Signal, position and name identify it, so that a record delivered
/// again is the same step.
///
/// @param position orders the path: larger is later
/// @param at the record's event time
/// @param summary the step in one line
/// @param record the whole record as JSON
public record Step(
        String signalId,
        int position,
        String name,
        String account,
        Instant at,
        String summary,
        String record) {

    Step(
            String signalId,
            StepName name,
            int position,
            String account,
            Instant at,
            Described described) {
        this(
                signalId,
                position,
                name.label(),
                account,
                at,
                described.summary(),
                described.record());
    }

    /// A record in one line for people, and in full.
    record Described(String summary, String record) {}
}
