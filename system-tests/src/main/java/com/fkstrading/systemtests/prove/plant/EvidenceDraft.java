package com.fkstrading.systemtests.prove.plant;

import static java.util.Objects.requireNonNull;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.systemtests.prove.evidence.DeliveryAnswer;
import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.evidence.HeldPosition;
import com.fkstrading.systemtests.prove.evidence.HeldPositions;
import com.fkstrading.systemtests.prove.evidence.Holdings;
import com.fkstrading.systemtests.prove.evidence.JournalRow;
import com.fkstrading.systemtests.prove.evidence.TopicRecords;
import com.fkstrading.systemtests.prove.evidence.WebhookRecord;
import com.fkstrading.systemtests.prove.evidence.exchange.ExchangeBook;
import com.fkstrading.systemtests.prove.evidence.exchange.ExchangeOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Evidence whose records can be changed.
final class EvidenceDraft {

    final Evidence original;
    final List<WebhookRecord> webhooks;
    final List<Denial> denials;
    final List<OrderRequest> requests;
    final List<OrderEvent> events;
    final List<HeldPosition> positions;
    final List<JournalRow> journal;
    final List<ExchangeOrder> orders;

    EvidenceDraft(Evidence original) {
        this.original = original;
        webhooks = new ArrayList<>(original.topics().webhooks());
        denials = new ArrayList<>(original.topics().denials());
        requests = new ArrayList<>(original.topics().requests());
        events = new ArrayList<>(original.topics().events());
        positions = new ArrayList<>(original.positions().all());
        journal = new ArrayList<>(original.journal());
        orders = new ArrayList<>(original.exchange().orders());
    }

    Evidence evidence() {
        var exchange = original.exchange();
        return new Evidence(
                original.sender(),
                new TopicRecords(webhooks, denials, requests, original.topics().cancels(), events),
                new HeldPositions(positions),
                journal,
                new ExchangeBook(orders, exchange.increments(), exchange.clockAhead()),
                original.halts());
    }

    /// Changes the first record that fits.
    static <T> void change(List<T> records, Predicate<T> which, UnaryOperator<T> change) {
        for (int i = 0; i < records.size(); i++) {
            if (which.test(records.get(i))) {
                records.set(i, change.apply(records.get(i)));
                return;
            }
        }
        throw new IllegalStateException("no record to change");
    }

    void take(ExchangeOrder order, Instant ourTime) {
        Instant theirTime = ourTime.plus(original.exchange().clockAhead());
        change(orders, order::equals, it -> it.taken(it.number(), theirTime));
    }

    /// As they follow from the events.
    void addUpPositions(String account) {
        var records = new TopicRecords(webhooks, denials, this.requests, events);
        var holdings = Holdings.after(records.eventsOf(account));
        var requests = records.requestsOf(account);
        positions.replaceAll(
                it ->
                        it.account().equals(account)
                                ? holdings.position(account, it.key(), requests)
                                : it);
    }

    /// A denied duplicate that the sender knows of.
    Optional<Denial> duplicate() {
        return denials.stream()
                .filter(denial -> denial.reason() == DenialReason.DUPLICATE)
                .filter(
                        denial ->
                                original.sender().answers().stream()
                                        .map(DeliveryAnswer::signalId)
                                        .anyMatch(denial.ref().signalId()::equals))
                .findFirst();
    }

    Optional<ExchangeOrder> filled() {
        return orders.stream().filter(this::isFilled).findFirst();
    }

    /// Filled without ever being in doubt.
    boolean isFilled(ExchangeOrder order) {
        return !order.fills().isEmpty()
                && events.stream()
                        .filter(event -> event.clientOrderId().equals(order.clientOrderId()))
                        .noneMatch(event -> event.progress().state() == OrderStatus.UNKNOWN)
                && requests.stream()
                        .anyMatch(it -> it.clientOrderId().equals(order.clientOrderId()));
    }

    OrderRequest request(ExchangeOrder order) {
        return requests.stream()
                .filter(it -> it.clientOrderId().equals(order.clientOrderId()))
                .findFirst()
                .orElseThrow();
    }

    Instant deadline(ExchangeOrder order) {
        return requireNonNull(request(order).terms().deadline(), "every request has a deadline");
    }

    Optional<ExchangeOrder> order(ClientOrderId id) {
        return orders.stream().filter(order -> order.clientOrderId().equals(id)).findFirst();
    }

    long nextNumber() {
        return orders.stream().mapToLong(ExchangeOrder::number).max().orElse(0) + 1;
    }
}
