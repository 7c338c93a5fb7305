package com.fkstrading.systemtests.prove.disturb;

import java.time.Duration;

/// One kill and how long the component took to be ready again.
public record Kill(String component, Duration untilReady) {}
