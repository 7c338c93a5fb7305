package com.fkstrading.streams.store;

import com.fkstrading.contract.JsonSerde;
import com.fkstrading.contract.control.ControlCommand;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/// The newest command of each scope. One that cannot be read halts its scope until a later one can
/// be read: it may have been a halt. A deletion means that there is no command.
public record CommandTable(KeyValueStore<String, ControlCommand> store) {

    private static final String STORE = "commands";

    public static StoreBuilder<KeyValueStore<String, ControlCommand>> builder() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(STORE),
                        Serdes.String(),
                        new JsonSerde<>(ControlCommand.class))
                .withLoggingDisabled();
    }

    void put(String scope, @Nullable ControlCommand command) {
        store.put(scope, command);
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
}
