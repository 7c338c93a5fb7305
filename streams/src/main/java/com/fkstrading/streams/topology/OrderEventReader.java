package com.fkstrading.streams.topology;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.streams.limit.UnreadableEvent;
import com.fkstrading.streams.metrics.UnreadableRecords;
import com.fkstrading.streams.position.UpdatePosition;
import com.fkstrading.streams.state.AppliedInputs;
import com.fkstrading.streams.state.BudgetAccess;
import com.fkstrading.streams.state.LossAccess;
import com.fkstrading.streams.state.Positions;
import com.fkstrading.streams.state.StateChange;
import com.fkstrading.streams.state.TrackRecords;
import com.fkstrading.streams.state.UnreadableEvents;
import com.fkstrading.streams.store.TaskStore;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Applies each order event to the account's state. One that cannot be read is remembered: the
/// account's positions are not known from then on.
final class OrderEventReader extends ContextualProcessor<String, byte[], String, StateChange> {

    private final UpdatePosition rule = new UpdatePosition();
    private final UnreadableRecords unreadable;
    private final Environment.Metadata metadata;

    OrderEventReader(UnreadableRecords unreadable, Environment.Metadata metadata) {
        this.unreadable = unreadable;
        this.metadata = metadata;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var store = TaskStore.open(context());
        try {
            apply(read(record), record, new Positions(store));
        } catch (SerializationException cause) {
            remember(record, cause, store);
        } catch (KafkaException infrastructure) {
            throw infrastructure;
        } catch (RuntimeException cause) {
            remember(record, cause, store);
        }
        long offset = metadata.of(context()).offset();
        new AppliedInputs(store).orderEventApplied(offset);
    }

    private static OrderEvent read(Record<String, byte[]> record) {
        var topic = Topics.ORDERS_EVENTS;
        var event = topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
        if (event == null) {
            throw new SerializationException(topic + ": a record without a value");
        }
        return event;
    }

    private void apply(OrderEvent event, Record<String, byte[]> record, Positions positions) {
        var eventTime = Instant.ofEpochMilli(record.timestamp());
        var key = Positions.Key.of(event);
        var before = positions.of(key, event.clientOrderId());
        var update = rule.decide(before, event, eventTime);
        var after = update.state();
        if (!after.equals(before)) {
            positions.put(key, event.clientOrderId(), after);
            var added = after.exposure().minus(before.exposure());
            new BudgetAccess(positions.store()).add(key, event.ref().source(), added);
        }
        book(update, key, positions.store());
        // Most events only say how far the order has got.
        if (!after.position().equals(before.position())
                || !after.exposure().equals(before.exposure())
                || update.result().isPresent()) {
            var applied = new StateChange.Applied(key, update.sale(), update.result());
            context().forward(new Record<>(key.account(), applied, record.timestamp()));
        }
    }

    private static void book(UpdatePosition.Update update, Positions.Key key, TaskStore store) {
        String account = key.account();
        var losses = new LossAccess(store);
        update.sale().ifPresent(sale -> losses.addSale(account, sale));
        update.result()
                .ifPresent(
                        result -> {
                            losses.addResult(account, result);
                            var records = new TrackRecords(store);
                            var record = records.of(account, key.strategy()).with(result);
                            records.put(account, key.strategy(), record);
                        });
    }

    private void remember(Record<String, byte[]> record, RuntimeException cause, TaskStore store) {
        unreadable.found(Topics.ORDERS_EVENTS.name(), context(), cause);
        var at = metadata.of(context());
        var time = Instant.ofEpochMilli(record.timestamp());
        new UnreadableEvents(store)
                .put(
                        record.key(),
                        new UnreadableEvent(at.topic(), at.partition(), at.offset(), time));
    }
}
