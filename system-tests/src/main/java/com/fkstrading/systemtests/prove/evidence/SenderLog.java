package com.fkstrading.systemtests.prove.evidence;

import java.util.List;

/// The alerts that were sent, and their answers.
///
/// @param alerts each alert once, however often it was delivered
/// @param answers one for each delivery
public record SenderLog(List<SentAlert> alerts, List<DeliveryAnswer> answers) {

    public SenderLog {
        alerts = List.copyOf(alerts);
        answers = List.copyOf(answers);
    }
}
