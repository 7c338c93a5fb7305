package com.fkstrading.paper.http;

import static java.util.Objects.requireNonNull;

import com.fkstrading.paper.auth.ReceiveWindow;
import com.fkstrading.paper.request.Parameters;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A request that was admitted.
///
/// @param signer who signed it, and how long it is valid; null for a public call
/// @param skew how far the clock is ahead for this request alone; zero without a fault
record ApiRequest(Parameters parameters, @Nullable Signer signer, Duration skew) {

    /// @param account the API key
    record Signer(String account, ReceiveWindow window) {}

    /// The API key of a signed request.
    String account() {
        return requireNonNull(signer).account();
    }

    /// The receive window of a signed request.
    ReceiveWindow window() {
        return requireNonNull(signer).window();
    }

    /// The exchange's time for this request.
    Instant timeAt(Instant now) {
        return now.plus(skew);
    }
}
