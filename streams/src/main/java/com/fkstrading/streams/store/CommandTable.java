package com.fkstrading.streams.store;

import com.fkstrading.contract.JsonSerde;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.streams.metrics.UnreadableRecords;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// The newest command of each scope. One that cannot be read halts its scope until a later one can:
/// it may have been a halt. A deletion means that there is no command.
public record CommandTable(KeyValueStore<String, ControlCommand> store) {

    private static final String STORE = "commands";

    public static StoreBuilder<KeyValueStore<String, ControlCommand>> builder() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(STORE),
                        Serdes.String(),
                        new JsonSerde<>(ControlCommand.class))
                .withLoggingDisabled();
    }

    static CommandTable open(ProcessingContext context) {
        return new CommandTable(context.getStateStore(STORE));
    }

    /// Those that concern the account: for all, and its own.
    List<ControlCommand> of(String account) {
        return Stream.of(ControlCommand.EVERYTHING, account)
                .distinct()
                .map(store::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /// Writes the table, also when it is read from the topic's start.
    public static final class Writer extends ContextualProcessor<String, byte[], Void, Void> {

        private final UnreadableRecords unreadable;
        private CommandTable table;

        public Writer(UnreadableRecords unreadable) {
            this.unreadable = unreadable;
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            super.init(context);
            table = open(context);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            String scope = Objects.requireNonNullElse(record.key(), ControlCommand.EVERYTHING);
            table.store.put(scope, read(scope, record));
        }

        private ControlCommand read(String scope, Record<String, byte[]> record) {
            var topic = Topics.CONTROL_COMMANDS;
            try {
                return topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
            } catch (SerializationException cause) {
                unreadable.found(topic.name(), context(), cause);
                return new ControlCommand(
                        scope,
                        ControlAction.UNRECOGNISED,
                        "streams",
                        "the newest command for " + scope + " cannot be read",
                        Instant.ofEpochMilli(record.timestamp()));
            }
        }
    }
}
