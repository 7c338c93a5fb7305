package com.fkstrading.api.control;

import com.fkstrading.api.live.LiveChange;
import com.fkstrading.api.live.LiveFeed;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.CurrentCommands;
import com.fkstrading.service.kafka.KafkaClients;
import com.fkstrading.service.kafka.TopicFollower;
import com.fkstrading.service.thread.SupervisedThread;
import com.fkstrading.service.thread.SupervisedThreads;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;

/// Reads which commands are in force from `control.commands` itself, so that no database is needed.
/// While the topic is read again after a failure, the last known commands remain.
@ApplicationScoped
class CommandReader {

    private static final String TOPIC = Topics.CONTROL_COMMANDS.name();
    private static final Duration PROGRESS_LIMIT = Duration.ofSeconds(30);

    private final TopicFollower topic;
    private final LiveFeed live;
    private CurrentCommands reading = CurrentCommands.NONE;
    private volatile ControlView inForce = ControlView.UNKNOWN;

    CommandReader(KafkaClients kafka, LiveFeed live) {
        this.topic = new TopicFollower(kafka, TOPIC, "api-control");
        this.live = live;
    }

    ControlView inForce() {
        return inForce;
    }

    void start(@Observes StartupEvent event, SupervisedThreads threads) {
        threads.start("control-commands", PROGRESS_LIMIT, this::follow);
    }

    private void follow(SupervisedThread thread) {
        reading = CurrentCommands.NONE;
        topic.follow(
                thread,
                record -> reading = new CommandRecord(record).appliedTo(reading),
                () -> show(ControlView.of(reading.newest())));
    }

    private void show(ControlView view) {
        if (!view.equals(inForce)) {
            inForce = view;
            live.publish(List.of(new LiveChange("control", view)));
        }
    }
}
