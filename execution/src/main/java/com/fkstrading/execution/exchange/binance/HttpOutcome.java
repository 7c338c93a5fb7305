package com.fkstrading.execution.exchange.binance;

import java.time.Duration;

/// What came back for one HTTP request.
sealed interface HttpOutcome {

    /// @param retryAfter null when the exchange did not say
    record Answer(int status, Duration retryAfter, String body) implements HttpOutcome {

        boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /// There was no connection, so no byte of the request left.
    record NotSent(String why) implements HttpOutcome {}

    /// The request left, or may have, and no whole answer came.
    record NoAnswer(String why) implements HttpOutcome {}
}
