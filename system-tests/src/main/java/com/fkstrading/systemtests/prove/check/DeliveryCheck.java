package com.fkstrading.systemtests.prove.check;

import static com.fkstrading.systemtests.prove.promise.Promise.ACCEPTED_IS_DURABLE;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.systemtests.prove.evidence.DeliveryAnswer;
import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.evidence.SentAlert;
import com.fkstrading.systemtests.prove.evidence.WebhookRecord;
import com.fkstrading.systemtests.prove.promise.Violations;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every delivery that was answered with 202 is one record, of the alert that was sent, under the
/// account of its source.
record DeliveryCheck(Evidence evidence, Violations violations) {

    /// To an alert as it should be; 0 where ingest was killed.
    private static final Set<Integer> ANSWERS = Set.of(0, 202, 503);

    void run() {
        Map<SignalId, List<WebhookRecord>> written =
                evidence.topics().webhooks().stream().collect(groupingBy(WebhookRecord::signalId));
        var accepted =
                evidence.sender().answers().stream().filter(DeliveryAnswer::isAccepted).toList();
        Violations.count(accepted, DeliveryAnswer::signalId)
                .forEach(
                        (id, answers) ->
                                violations.expect(
                                        ACCEPTED_IS_DURABLE,
                                        id,
                                        1,
                                        answers,
                                        "answers 202 with this id"));
        accepted.forEach(
                answer -> check(answer, written.getOrDefault(answer.signalId(), List.of())));
        evidence.sender().answers().stream()
                .filter(answer -> !ANSWERS.contains(answer.status()))
                .forEach(this::unexpected);
        checkSenders();
    }

    private void unexpected(DeliveryAnswer answer) {
        violations.add(
                ACCEPTED_IS_DURABLE,
                answer.alertId(),
                "answered %d; TradingView sends an alert again only after a 503"
                        .formatted(answer.status()));
    }

    private void check(DeliveryAnswer answer, List<WebhookRecord> records) {
        var id = requireNonNull(answer.signalId(), "an accepted delivery has an id");
        violations.expect(
                ACCEPTED_IS_DURABLE, id, 1, records.size(), "records of an accepted webhook");
        records.stream()
                .filter(record -> !record.alertId().equals(answer.alertId()))
                .forEach(
                        record ->
                                violations.add(
                                        ACCEPTED_IS_DURABLE,
                                        id,
                                        "alert %s was sent, the record holds %s"
                                                .formatted(answer.alertId(), record.alertId())));
    }

    private void checkSenders() {
        Map<String, SentAlert> sent =
                evidence.sender().alerts().stream().collect(toMap(SentAlert::id, alert -> alert));
        for (WebhookRecord webhook : evidence.topics().webhooks()) {
            SentAlert alert = sent.get(webhook.alertId());
            if (alert == null) {
                violations.add(ACCEPTED_IS_DURABLE, webhook.signalId(), "an alert nobody sent");
            } else if (!alert.account().equals(webhook.account())) {
                violations.add(
                        ACCEPTED_IS_DURABLE,
                        webhook.signalId(),
                        "sent for account %s, written under %s"
                                .formatted(alert.account(), webhook.account()));
            }
        }
    }
}
