package com.fkstrading.api.control;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.CurrentCommands;
import com.fkstrading.contract.control.CurrentCommands.Place;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jboss.logging.Logger;

/// One record of `control.commands`.
record CommandRecord(ConsumerRecord<String, byte[]> record) {

    private static final Logger LOG = Logger.getLogger(CommandRecord.class);

    /// A record without a value deletes the command of its key.
    CurrentCommands appliedTo(CurrentCommands known) {
        var place = new Place(record.partition(), key().toString());
        return record.value() == null ? known.without(place) : known.with(place, command());
    }

    private CommandKey key() {
        return CommandKey.parse(record.key());
    }

    private String scope() {
        return key().scope();
    }

    /// A command that cannot be read may have been a halt, so it halts.
    private ControlCommand command() {
        var topic = Topics.CONTROL_COMMANDS;
        try {
            var read = topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
            return read.withScope(scope());
        } catch (SerializationException unreadable) {
            var place = topic.name() + "-" + record.partition() + "-" + record.offset();
            LOG.errorf(unreadable, "%s cannot be read, so %s is halted", place, scope());
            return new ControlCommand(
                    scope(),
                    ControlAction.UNRECOGNISED,
                    "unknown",
                    "The command cannot be read, so it halts",
                    Instant.ofEpochMilli(record.timestamp()));
        }
    }
}
