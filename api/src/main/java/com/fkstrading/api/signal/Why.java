package com.fkstrading.api.signal;

import com.fkstrading.api.row.SignalRow;
import com.fkstrading.contract.signal.Finding;
import java.util.List;

/// Why a signal stands as it does.
///
/// @param sentence the whole in one sentence
/// @param findings what each rule compared and found, in the order of the rules
public record Why(String signalId, String status, String sentence, List<Finding> findings) {

    static Why of(SignalRow signal, List<Finding> findings) {
        return new Why(signal.signalId(), signal.status(), sentence(signal), findings);
    }

    private static String sentence(SignalRow signal) {
        var subject = "The signal is " + signal.status().replace('_', ' ');
        if (signal.message() != null) {
            return subject + ": " + signal.message();
        }
        return signal.clientOrderId() == null
                ? subject + "."
                : subject + "; its order is " + signal.clientOrderId() + ".";
    }
}
