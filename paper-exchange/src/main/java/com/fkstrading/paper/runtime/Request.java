package com.fkstrading.paper.runtime;

import com.fkstrading.paper.request.Parameters;
import com.fkstrading.paper.signature.ReceiveWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A request that passed the door.
///
/// @param window empty for a public call
/// @param skew how far the exchange’s clock is ahead for this request; zero but for a fault
record Request(Parameters parameters, Optional<ReceiveWindow> window, Duration skew) {

    void checkWindow(Instant now) {
        window.ifPresent(open -> open.check(now.plus(skew)));
    }

    /// What the exchange’s clock says to this request at `now`.
    Instant timeAt(Instant now) {
        return now.plus(skew);
    }
}
