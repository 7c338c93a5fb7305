package com.fkstrading.systemtests.prove.evidence;

import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.signal.Denial;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Committed records only; those of one account in the order in which they were written.
///
/// @param webhooks all of `webhooks.received`
/// @param denials all of `signals.denied`
/// @param requests the orders of `orders.requested`
/// @param cancels the cancels of `orders.requested`
/// @param events all of `orders.events`
public record TopicRecords(
        List<WebhookRecord> webhooks,
        List<Denial> denials,
        List<OrderRequest> requests,
        List<CancelRequest> cancels,
        List<OrderEvent> events) {

    public TopicRecords {
        cancels = List.copyOf(cancels);
        webhooks = List.copyOf(webhooks);
        denials = List.copyOf(denials);
        requests = List.copyOf(requests);
        events = List.copyOf(events);
    }

    /// Without cancels.
    public TopicRecords(
            List<WebhookRecord> webhooks,
            List<Denial> denials,
            List<OrderRequest> requests,
            List<OrderEvent> events) {
        this(webhooks, denials, requests, List.of(), events);
    }

    /// The account's events in the order in which they were written, each once: an event may be
    /// delivered again.
    public List<OrderEvent> eventsOf(String account) {
        Set<Object> seen = new HashSet<>();
        return events.stream()
                .filter(event -> event.ref().account().equals(account))
                .filter(event -> seen.add(List.of(event.clientOrderId(), event.sequence())))
                .toList();
    }

    public List<OrderRequest> requestsOf(String account) {
        return requests.stream().filter(it -> it.ref().account().equals(account)).toList();
    }
}
