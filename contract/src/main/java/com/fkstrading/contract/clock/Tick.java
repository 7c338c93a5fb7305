package com.fkstrading.contract.clock;

import java.time.Instant;
import java.util.Objects;

/// The time, stated once a second to each partition; the value of `clock.ticks`. Where decisions
/// depend on how much time has passed, it passes by these records and by no clock.
public record Tick(Instant time) {

    public Tick {
        Objects.requireNonNull(time, "time");
    }
}
