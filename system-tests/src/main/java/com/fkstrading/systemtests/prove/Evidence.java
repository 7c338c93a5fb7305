package com.fkstrading.systemtests.prove;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.webhook.Webhook;
import java.util.List;

/// Everything that the parts say, read after the system has come to rest.
///
/// @param accepted the signal ids of the 202s, as the sender noted them
/// @param webhooks all of `webhooks.received`
/// @param denials all of `signals.denied`
/// @param requests all of `orders.requested`, committed records only
/// @param events all of `orders.events`
/// @param journal all rows of execution's journal
/// @param exchangeOrders the client order id of each order that the exchange ever took; an id that
///     stands twice is an order placed twice
public record Evidence(
        List<SignalId> accepted,
        List<Webhook> webhooks,
        List<Denial> denials,
        List<OrderRequest> requests,
        List<OrderEvent> events,
        List<JournalRow> journal,
        List<ClientOrderId> exchangeOrders) {

    public Evidence {
        accepted = List.copyOf(accepted);
        webhooks = List.copyOf(webhooks);
        denials = List.copyOf(denials);
        requests = List.copyOf(requests);
        events = List.copyOf(events);
        journal = List.copyOf(journal);
        exchangeOrders = List.copyOf(exchangeOrders);
    }

    /// What the journal says of one order.
    public record JournalRow(ClientOrderId clientOrderId, OrderStatus state) {}
}
