package com.fkstrading.api.signal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A step of a signal's path, as it is answered.
///
/// @param name such as `received`, `denied`, `filled`
/// @param at the record's event time
/// @param summary the step in one line
/// @param detail the whole record
public record PathStep(
        String name,
        Instant at,
        String summary,
        @JsonRawValue @Schema(implementation = Object.class) String detail) {

    static PathStep of(StoredStep step) {
        return new PathStep(step.name, step.at, step.summary, step.record);
    }
}
