package com.fkstrading.streams.continuity;

import com.fkstrading.contract.signal.SignalId;
import java.time.Instant;

/// That at least one alert of a strategy did not arrive, or was not understood.
///
/// @param before the alert that shows it
/// @param time at which that one was received, or by which one was promised: a resume after it
///     means that an operator has looked
/// @param text one sentence for a person
public record MissedAlert(SignalId before, Instant time, String text) {}
