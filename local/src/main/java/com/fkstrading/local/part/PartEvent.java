package com.fkstrading.local.part;

import com.fkstrading.local.PartFailed;
import java.time.Duration;

/// What happens to a part while it is supervised.
public sealed interface PartEvent {

    Part part();

    /// A process of the part exists.
    ///
    /// @param restarts how many processes the part had before this one
    record Started(Part part, ProcessHandle process, int restarts) implements PartEvent {}

    /// @param took since the process was started
    record Ready(Part part, Duration took, int restarts) implements PartEvent {}

    /// The process ended by itself or was killed; another one follows.
    record Ended(Part part, long pid) implements PartEvent {}

    /// The part did not get as far as ready; another attempt follows.
    record Failed(Part part, PartFailed reason) implements PartEvent {}

    /// The part ended again and again before it was ready; no other process follows.
    record GaveUp(Part part, PartFailed reason) implements PartEvent {}
}
