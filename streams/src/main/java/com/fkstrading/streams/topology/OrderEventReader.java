package com.fkstrading.streams.topology;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.streams.limit.UnreadableEvent;
import com.fkstrading.streams.metrics.UnreadableRecords;
import com.fkstrading.streams.position.Sale;
import com.fkstrading.streams.position.UpdatePosition;
import com.fkstrading.streams.store.JsonStore;
import com.fkstrading.streams.store.PositionStore;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Applies each order event to the account's position. One that cannot be read is remembered:
/// the account's positions are not known from then on.
final class OrderEventReader extends ContextualProcessor<String, byte[], String, Sale> {

    private final UpdatePosition rule = new UpdatePosition();
    private final PositionStore positions;
    private final JsonStore<UnreadableEvent> events;
    private final UnreadableRecords unreadable;
    private PositionStore.@Nullable Orders opened;

    OrderEventReader(
            PositionStore positions,
            JsonStore<UnreadableEvent> events,
            UnreadableRecords unreadable) {
        this.positions = positions;
        this.events = events;
        this.unreadable = unreadable;
    }

    @Override
    public void init(ProcessorContext<String, Sale> taskContext) {
        super.init(taskContext);
        opened = positions.open(taskContext);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        try {
            apply(read(record), record);
        } catch (SerializationException cause) {
            remember(record, cause);
        } catch (KafkaException infrastructure) {
            throw infrastructure;
        } catch (RuntimeException cause) {
            remember(record, cause);
        }
    }

    private static OrderEvent read(Record<String, byte[]> record) {
        var topic = Topics.ORDERS_EVENTS;
        var event = topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
        if (event == null) {
            throw new SerializationException(topic + ": a record without a value");
        }
        return event;
    }

    private void apply(OrderEvent event, Record<String, byte[]> record) {
        var eventTime = Instant.ofEpochMilli(record.timestamp());
        String account = event.ref().account();
        String symbol = event.terms().symbol();
        var orders = Objects.requireNonNull(opened, "init comes first");
        var before = orders.of(account, symbol, event.clientOrderId());
        var update = rule.decide(before, event, eventTime);
        if (!update.state().equals(before)) {
            orders.put(account, symbol, event.clientOrderId(), update.state());
        }
        update.sale()
                .map(sale -> new Record<>(sale.strategy(), sale, record.timestamp()))
                .ifPresent(context()::forward);
    }

    private void remember(Record<String, byte[]> record, RuntimeException cause) {
        unreadable.found(Topics.ORDERS_EVENTS.name(), context(), cause);
        var at = context().recordMetadata().orElseThrow();
        var time = Instant.ofEpochMilli(record.timestamp());
        events.open(context())
                .put(
                        Objects.requireNonNullElse(record.key(), UnreadableEvent.ANY_ACCOUNT),
                        new UnreadableEvent(at.topic(), at.partition(), at.offset(), time));
    }
}
