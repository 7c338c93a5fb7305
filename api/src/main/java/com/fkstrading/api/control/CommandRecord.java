package com.fkstrading.api.control;

import com.fkstrading.contract.ControlCommands;
import com.fkstrading.contract.control.CommandKey;
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
        var key = CommandKey.parse(record.key());
        var place = new Place(record.partition(), key);
        return record.value() == null ? known.without(place) : known.with(place, command(key));
    }

    private ControlCommand command(CommandKey key) {
        try {
            return ControlCommands.read(key, record.value());
        } catch (SerializationException unreadable) {
            var place = record.topic() + "-" + record.partition() + "-" + record.offset();
            LOG.errorf(unreadable, "%s cannot be read, so %s is halted", place, key.scope());
            return ControlCommand.unreadable(key, Instant.ofEpochMilli(record.timestamp()));
        }
    }
}
