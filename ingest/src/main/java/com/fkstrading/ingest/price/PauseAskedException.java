package com.fkstrading.ingest.price;

import java.io.IOException;
import java.time.Duration;

/// The exchange requires a pause, with 429 or 418.
public final class PauseAskedException extends IOException {

    private static final long serialVersionUID = 1;

    private final Duration pause;

    PauseAskedException(int status, Duration pause) {
        super("the exchange answered " + status + " and asks for a pause of " + pause);
        this.pause = pause;
    }

    public Duration pause() {
        return pause;
    }
}
