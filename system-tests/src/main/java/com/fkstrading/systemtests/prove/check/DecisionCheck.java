package com.fkstrading.systemtests.prove.check;

import static com.fkstrading.systemtests.prove.promise.Promise.DENIED_FOR_A_CAUSE;
import static com.fkstrading.systemtests.prove.promise.Promise.DUPLICATE_NAMES_ITS_ALERT;
import static com.fkstrading.systemtests.prove.promise.Promise.ONE_DECISION_PER_WEBHOOK;
import static com.fkstrading.systemtests.prove.promise.Promise.ONE_ORDER_PER_ALERT;
import static java.util.stream.Collectors.toMap;

import com.fkstrading.contract.order.OrderCommand;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.evidence.WebhookRecord;
import com.fkstrading.systemtests.prove.promise.Violations;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Every webhook ends in one decision, and every alert in at most one order, however often it was
/// delivered.
record DecisionCheck(Evidence evidence, Violations violations) {

    void run() {
        Map<SignalId, String> alerts =
                evidence.topics().webhooks().stream()
                        .collect(
                                toMap(
                                        WebhookRecord::signalId,
                                        WebhookRecord::alertId,
                                        (alert, _) -> alert));
        checkDecisions(alerts.keySet());
        checkOrdersOfAlerts(alerts);
        evidence.topics().denials().stream()
                .filter(denial -> denial.reason() == DenialReason.DUPLICATE)
                .forEach(denial -> checkDuplicate(denial, alerts));
        evidence.topics().denials().forEach(this::checkCause);
    }

    /// Every alert that is sent can be understood, so these denials are alerts lost.
    private void checkCause(Denial denial) {
        boolean isFault =
                switch (denial.reason()) {
                    case DUPLICATE,
                            STALE,
                            LOW_CONFIDENCE,
                            RATE_LIMITED,
                            NO_PRICE,
                            NO_POSITION,
                            NOTHING_TO_CANCEL,
                            TARGET_REACHED,
                            NO_EQUITY,
                            ORDER_TOO_LARGE,
                            EXPOSURE_TOO_LARGE,
                            TOO_MANY_ORDERS,
                            SYMBOL_NOT_ALLOWED,
                            OUTSIDE_TRADING_HOURS,
                            COOLING_DOWN,
                            DAILY_LOSS,
                            DRAWDOWN ->
                            false;
                    case HALTED ->
                            evidence.halts().stream()
                                    .noneMatch(it -> it.concerns(denial.ref().account()));
                    case UNREADABLE,
                            MISSING_FIELD,
                            NON_NUMERIC,
                            UNSUPPORTED_FIELD,
                            CONFLICTING_FIELDS,
                            OUT_OF_RANGE,
                            INVALID_STOPS,
                            UNKNOWN_ACTION,
                            TEST_ALERT,
                            HEARTBEAT,
                            PLACEHOLDER_LEFT,
                            UNSUPPORTED_MARKET,
                            FROM_THE_FUTURE,
                            MISSED_ALERT,
                            REDUCING,
                            INTERNAL,
                            UNRECOGNISED ->
                            true;
                };
        if (isFault) {
            violations.add(
                    DENIED_FOR_A_CAUSE,
                    denial.ref().signalId(),
                    "nothing in this run is a cause of %s: %s"
                            .formatted(denial.reason(), denial.message()));
        }
    }

    private void checkDecisions(Set<SignalId> webhooks) {
        Map<SignalId, Long> decisions =
                Violations.count(
                        Stream.concat(
                                        evidence.topics().denials().stream()
                                                .map(denial -> denial.ref().signalId()),
                                        commands().map(command -> command.ref().signalId()))
                                .toList(),
                        id -> id);
        webhooks.forEach(
                id ->
                        violations.expect(
                                ONE_DECISION_PER_WEBHOOK,
                                id,
                                1,
                                decisions.getOrDefault(id, 0L),
                                "decisions"));
        decisions.keySet().stream()
                .filter(id -> !webhooks.contains(id))
                .forEach(
                        id ->
                                violations.add(
                                        ONE_DECISION_PER_WEBHOOK,
                                        id,
                                        "a decision without a webhook"));
    }

    private Stream<OrderCommand> commands() {
        return Stream.concat(
                evidence.topics().requests().stream(), evidence.topics().cancels().stream());
    }

    private void checkOrdersOfAlerts(Map<SignalId, String> alerts) {
        Map<String, Set<Object>> orders = new LinkedHashMap<>();
        for (var request : evidence.topics().requests()) {
            String alert = alerts.get(request.ref().signalId());
            if (alert != null) {
                orders.computeIfAbsent(alert, _ -> new LinkedHashSet<>())
                        .add(request.clientOrderId());
            }
        }
        orders.forEach(
                (alert, ids) -> {
                    if (ids.size() > 1) {
                        violations.add(
                                ONE_ORDER_PER_ALERT,
                                alert,
                                "its deliveries became %d orders: %s".formatted(ids.size(), ids));
                    }
                });
    }

    /// A delivery that is denied as a copy of another alert is an alert lost.
    private void checkDuplicate(Denial denial, Map<SignalId, String> alerts) {
        SignalId id = denial.ref().signalId();
        String first = denial.duplicateOf() == null ? null : alerts.get(denial.duplicateOf());
        if (first == null || !Objects.equals(first, alerts.get(id))) {
            violations.add(
                    DUPLICATE_NAMES_ITS_ALERT,
                    id,
                    "alert %s, denied as a duplicate of %s, which is alert %s"
                            .formatted(alerts.get(id), denial.duplicateOf(), first));
        }
    }
}
