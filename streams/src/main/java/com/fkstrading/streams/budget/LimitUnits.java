package com.fkstrading.streams.budget;

import java.time.Duration;

/// What the numbers of limits count in.
///
/// @param window in which the signals of a rate come back
/// @param coolDownLosses in a row, after which a strategy cools down
public record LimitUnits(Duration window, int coolDownLosses) {}
