package com.fkstrading.ingest.price;

import java.io.IOException;
import java.time.Duration;

/// The exchange refused a request because its quota is used up (429 or 418): no request for
/// [#pause()].
public final class QuotaExceededException extends IOException {

    private static final long serialVersionUID = 1;

    private final Duration pause;

    QuotaExceededException(int status, Duration pause) {
        super("the exchange answered " + status + " and requires a pause of " + pause);
        this.pause = pause;
    }

    public Duration pause() {
        return pause;
    }
}
