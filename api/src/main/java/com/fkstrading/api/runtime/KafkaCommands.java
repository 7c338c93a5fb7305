package com.fkstrading.api.runtime;

import com.fkstrading.api.control.Commands;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.ControlCommand;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/// Writes commands to `control.commands`.
@ApplicationScoped
class KafkaCommands implements Commands {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final MutinyEmitter<byte[]> emitter;

    KafkaCommands(@Channel("commands") MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    @Override
    public Uni<Void> send(ControlCommand command) {
        var topic = Topics.CONTROL_COMMANDS;
        var metadata =
                OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(command.scope())
                        .withTimestamp(command.time())
                        .build();
        var value = topic.valueSerde().serializer().serialize(topic.name(), command);
        return emitter.sendMessage(Message.of(value).addMetadata(metadata))
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }
}
