package com.fkstrading.execution.place;

import java.time.Duration;

/// Waiting that can be ended from outside.
public interface Pause {

    /// @throws Stopped when the work is to be left to another process; also for a pause of zero
    void sleep(Duration duration);

    /// The work is to be left as it stands: the journal knows enough for whoever takes over.
    final class Stopped extends RuntimeException {

        public Stopped() {
            super("stopped", null, false, false);
        }
    }
}
