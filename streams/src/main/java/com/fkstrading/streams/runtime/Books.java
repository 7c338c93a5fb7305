package com.fkstrading.streams.runtime;

import com.fkstrading.contract.JsonSerde;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.strategy.StrategyPerformance;
import com.fkstrading.streams.position.KeepBooks;
import com.fkstrading.streams.position.Sale;
import com.fkstrading.streams.position.TrackRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;

/// Keeps the accounts' positions by their order events, and the strategies' track records by the
/// sales among them. Only the track records need another key than the account.
public final class Books {

    /// Longer than an event can wait to be delivered again.
    private static final FirstSeen BOOKED = new FirstSeen("booked-events", Duration.ofDays(7));

    private final Positions positions;
    private final KeepBooks rule;

    public Books(Positions positions, KeepBooks rule) {
        this.positions = positions;
        this.rule = rule;
    }

    /// @return what each sale brought, by strategy
    public KStream<String, Sale> keep(DecisionPath path) {
        var stores = path.stores(Set.of(positions.builder(), BOOKED.builder()));
        return path.read(Topics.ORDERS_EVENTS).process(Keeper::new, Named.as("keep-books"), stores);
    }

    public static KStream<String, StrategyPerformance> trackRecords(KStream<String, Sale> sales) {
        var byStrategy = Grouped.with("sales", Serdes.String(), new JsonSerde<>(Sale.class));
        return sales.groupByKey(byStrategy)
                .aggregate(
                        () -> TrackRecord.EMPTY,
                        (strategy, sale, record) -> record.with(sale),
                        Named.as("track-record"),
                        Materialized.<String, TrackRecord>as(
                                        Stores.inMemoryKeyValueStore("track-records"))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(new JsonSerde<>(TrackRecord.class)))
                .toStream(Named.as("track-record-changes"))
                .mapValues((strategy, record) -> record.of(strategy), Named.as("performance"));
    }

    private final class Keeper implements Processor<String, OrderEvent, String, Sale> {

        private ProcessorContext<String, Sale> context;
        private Positions.Held held;
        private FirstSeen.Seen booked;

        @Override
        public void init(ProcessorContext<String, Sale> taskContext) {
            context = taskContext;
            held = Positions.open(taskContext);
            booked = BOOKED.open(taskContext);
        }

        @Override
        public void process(Record<String, OrderEvent> record) {
            var event = record.value();
            var eventTime = Instant.ofEpochMilli(record.timestamp());
            String key = event.clientOrderId() + "/" + event.sequence();
            var known = booked.find(key, eventTime, BOOKED.kept()).isPresent();
            var position = held.of(event.ref().account(), event.terms().symbol());
            var booking = rule.decide(new KeepBooks.State(known, position), event, eventTime);
            if (!known) {
                booked.remember(key, event.progress().state().name(), eventTime);
                held.put(event.ref().account(), event.terms().symbol(), booking.state().position());
            }
            booking.sale()
                    .ifPresent(
                            sale ->
                                    context.forward(
                                            new Record<>(
                                                    sale.strategy(), sale, record.timestamp())));
        }
    }
}
