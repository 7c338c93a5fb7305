package com.fkstrading.execution.order;

import java.time.Instant;

/// One right to send a request. The request is signed with `submittedAt` as its timestamp, whenever
/// it really leaves, so that the exchange itself refuses it once the receive window has passed.
///
/// @param number 1 for the first; 0 when there was none
/// @param submittedAt by the exchange's clock; null when there was none
public record SubmissionAttempt(int number, Instant submittedAt) {

    public static final SubmissionAttempt NONE = new SubmissionAttempt(0, null);

    SubmissionAttempt next(Instant at) {
        return new SubmissionAttempt(number + 1, at);
    }
}
