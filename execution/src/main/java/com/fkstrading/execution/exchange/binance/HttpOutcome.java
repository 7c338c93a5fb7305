package com.fkstrading.execution.exchange.binance;

import java.time.Duration;
import java.util.Optional;

/// The outcome of one HTTP request.
sealed interface HttpOutcome {

    /// @param retryAfter empty when the exchange did not say
    record Answer(int status, Optional<Duration> retryAfter, String body) implements HttpOutcome {

        boolean isSuccess() {
            return status / 100 == 2;
        }

        /// A status of 4xx: the exchange has understood and refused.
        boolean isRefusal() {
            return status / 100 == 4;
        }

        boolean hasCode(int code) {
            return error().filter(problem -> problem.code() == code).isPresent();
        }

        Optional<BinanceError> error() {
            return BinanceError.in(body);
        }
    }

    /// There was no connection, so no byte of the request was sent.
    record NotSent(String why) implements HttpOutcome {}

    /// The request was or may have been sent, and no complete answer arrived.
    record NoAnswer(String why) implements HttpOutcome {}
}
