package com.fkstrading.contract;

import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlCommand;
import org.apache.kafka.common.errors.SerializationException;

/// Reads the values of `control.commands`, for all services in the same way.
public final class ControlCommands {

    private ControlCommands() {}

    /// As it is to be obeyed under its key.
    ///
    /// @throws SerializationException when the value is no command; it may have been a halt, so
    ///     [ControlCommand#unreadable] takes its place
    public static ControlCommand read(CommandKey key, byte[] value) {
        var topic = Topics.CONTROL_COMMANDS;
        try {
            var read = topic.valueSerde().deserializer().deserialize(topic.name(), value);
            return read.under(key);
        } catch (RuntimeException | StackOverflowError failure) {
            throw new SerializationException(
                    topic.name() + ": " + key + " is no command: " + failure.getMessage(), failure);
        }
    }
}
