package com.fkstrading.api.control;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jboss.logging.Logger;

/// One record of `control.commands`.
record CommandRecord(ConsumerRecord<String, byte[]> record) {

    private static final Logger LOG = Logger.getLogger(CommandRecord.class);

    String scope() {
        return Objects.requireNonNullElse(record.key(), ControlCommand.EVERYTHING);
    }

    /// A record without a value deletes the command of its scope.
    boolean isDeletion() {
        return record.value() == null;
    }

    /// A command that cannot be read may have been a halt, so it halts.
    ControlCommand command() {
        var topic = Topics.CONTROL_COMMANDS;
        try {
            var read = topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
            return new ControlCommand(scope(), read.action(), read.by(), read.why(), read.time());
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
