package com.fkstrading.systemtests.prove.evidence;

import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.signal.Denial;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Everything that the sender, the topics, the journal and the exchange say about one run, read
/// after the system has come to rest.
///
/// @param journal all rows of execution's journal
/// @param halts each halt that an operator ordered
public record Evidence(
        Sender sender,
        TopicRecords topics,
        List<JournalRow> journal,
        ExchangeBook exchange,
        List<HaltPeriod> halts) {

    public Evidence {
        journal = List.copyOf(journal);
        halts = List.copyOf(halts);
    }

    /// @param alerts each alert once, however often it was delivered
    /// @param answers one for each delivery
    public record Sender(List<SentAlert> alerts, List<DeliveryAnswer> answers) {
        public Sender {
            alerts = List.copyOf(alerts);
            answers = List.copyOf(answers);
        }
    }

    /// Committed records only; those of one account in the order in which they were written.
    ///
    /// @param webhooks all of `webhooks.received`
    /// @param denials all of `signals.denied`
    /// @param requests all of `orders.requested`
    /// @param events all of `orders.events`
    public record TopicRecords(
            List<ReceivedWebhook> webhooks,
            List<Denial> denials,
            List<OrderRequest> requests,
            List<OrderEvent> events) {
        public TopicRecords {
            webhooks = List.copyOf(webhooks);
            denials = List.copyOf(denials);
            requests = List.copyOf(requests);
            events = List.copyOf(events);
        }
    }

    /// @param orders every order that the exchange ever took; an id that occurs twice is an order
    ///     placed twice
    /// @param increments by symbol
    /// @param clockAhead by how much the exchange's clock is ahead of ours; negative when behind
    public record ExchangeBook(
            List<ExchangeOrder> orders, Map<String, Increments> increments, Duration clockAhead) {
        public ExchangeBook {
            orders = List.copyOf(orders);
            increments = Map.copyOf(increments);
        }
    }
}
