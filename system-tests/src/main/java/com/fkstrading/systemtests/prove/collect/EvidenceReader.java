package com.fkstrading.systemtests.prove.collect;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.contract.order.OrderCommand;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.evidence.HaltPeriod;
import com.fkstrading.systemtests.prove.evidence.HeldPositions;
import com.fkstrading.systemtests.prove.evidence.SenderLog;
import com.fkstrading.systemtests.prove.evidence.TopicRecords;
import java.util.List;

/// Reads every topic to its end, the journal and the exchange's list.
public final class EvidenceReader {

    private final TopicsToTheirEnd topics;
    private final JournalReader journal;
    private final ExchangeAdmin exchange;

    public EvidenceReader(TopicsToTheirEnd topics, JournalReader journal, ExchangeAdmin exchange) {
        this.topics = topics;
        this.journal = journal;
        this.exchange = exchange;
    }

    /// The exchange first and the topics last: an order that is taken meanwhile has its request in
    /// what is read.
    public Evidence read(SenderLog sender, List<HaltPeriod> halts) {
        var book = exchange.read();
        var rows = journal.read();
        var events = topics.values(Topics.ORDERS_EVENTS);
        var commands = topics.values(Topics.ORDERS_REQUESTED);
        var denials = topics.values(Topics.SIGNALS_DENIED);
        var held = new PositionReader(topics).read();
        return new Evidence(
                sender,
                new TopicRecords(
                        topics.webhooks(),
                        denials,
                        of(commands, OrderRequest.class),
                        of(commands, CancelRequest.class),
                        events),
                new HeldPositions(held),
                rows,
                book,
                halts);
    }

    private static <C extends OrderCommand> List<C> of(List<OrderCommand> commands, Class<C> kind) {
        return commands.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
