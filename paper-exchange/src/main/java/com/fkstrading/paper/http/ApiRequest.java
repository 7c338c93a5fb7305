package com.fkstrading.paper.http;

import com.fkstrading.paper.auth.ReceiveWindow;
import com.fkstrading.paper.request.Parameters;
import java.time.Duration;
import java.time.Instant;

/// A request that passed the checks of the [RequestPipeline].
///
/// @param account the API key that signed it; null for a public call
/// @param window null for a public call
/// @param skew how far the clock is ahead for this request alone; zero without a fault
record ApiRequest(String account, Parameters parameters, ReceiveWindow window, Duration skew) {

    /// The time that the exchange tells this request.
    Instant timeAt(Instant now) {
        return now.plus(skew);
    }
}
