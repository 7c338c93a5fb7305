package com.fkstrading.systemtests.prove.evidence;

import com.fkstrading.contract.signal.SignalId;
import org.jspecify.annotations.Nullable;

/// The answer to one delivery of an alert.
///
/// @param status the HTTP status; 0 when no answer came
/// @param signalId null unless the status is 202
public record DeliveryAnswer(String alertId, int status, @Nullable SignalId signalId) {

    public boolean isAccepted() {
        return status == 202;
    }
}
