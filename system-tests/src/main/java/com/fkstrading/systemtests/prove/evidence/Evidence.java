package com.fkstrading.systemtests.prove.evidence;

import static java.util.stream.Collectors.toMap;

import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.systemtests.prove.evidence.exchange.ExchangeBook;
import java.util.List;
import java.util.Map;

/// Everything that one run left with the sender, in the topics, in the journal and at the exchange,
/// read after the system has come to rest.
///
/// @param positions what each account holds, as `streams` has it
/// @param journal all rows of execution's journal
/// @param halts each halt that an operator ordered
public record Evidence(
        SenderLog sender,
        TopicRecords topics,
        HeldPositions positions,
        List<JournalRow> journal,
        ExchangeBook exchange,
        List<HaltPeriod> halts) {

    public Evidence {
        journal = List.copyOf(journal);
        halts = List.copyOf(halts);
    }

    /// The alert of each webhook that somebody sent.
    public Map<SignalId, SentAlert> alerts() {
        Map<String, SentAlert> sent =
                sender.alerts().stream().collect(toMap(SentAlert::id, alert -> alert));
        return topics.webhooks().stream()
                .filter(webhook -> sent.containsKey(webhook.alertId()))
                .collect(
                        toMap(
                                WebhookRecord::signalId,
                                webhook -> sent.get(webhook.alertId()),
                                (alert, _) -> alert));
    }
}
