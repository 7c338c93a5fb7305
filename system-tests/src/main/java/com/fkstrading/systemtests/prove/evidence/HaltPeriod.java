package com.fkstrading.systemtests.prove.evidence;

import com.fkstrading.contract.control.ControlCommand;
import java.time.Duration;
import java.time.Instant;

/// From the moment in which a halt was acknowledged until its end was requested, by our clock.
///
/// @param scope an account, or [ControlCommand#EVERYTHING]
public record HaltPeriod(String scope, Instant acknowledged, Instant resumed) {

    public boolean concerns(String account) {
        return scope.equals(ControlCommand.EVERYTHING) || scope.equals(account);
    }

    /// Whether this moment lies in the period, its first `tolerance` left out.
    public boolean contains(Instant moment, Duration tolerance) {
        return moment.isAfter(acknowledged.plus(tolerance)) && moment.isBefore(resumed);
    }
}
