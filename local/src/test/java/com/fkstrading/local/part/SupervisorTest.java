package com.fkstrading.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.local.PartFailed;
import com.fkstrading.local.Ports;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private final BlockingQueue<PartEvent> events = new LinkedBlockingQueue<>();

    @TempDir Path folder;

    @Test
    void killedProcessIsReplacedAtOnce() throws Exception {
        try (var supervisor = new Supervisor(readyPart(), events::add)) {
            supervisor.start().get(30, TimeUnit.SECONDS);
            var first = next(PartEvent.Started.class).process();
            next(PartEvent.Ready.class);

            first.destroyForcibly();

            assertThat(next(PartEvent.Ended.class).pid()).isEqualTo(first.pid());
            var second = next(PartEvent.Started.class);
            assertThat(second.restarts()).isEqualTo(1);
            assertThat(second.process().pid()).isNotEqualTo(first.pid());
            assertThat(next(PartEvent.Ready.class).restarts()).isEqualTo(1);
        }
    }

    @Test
    void closedPartHasNoProcessAndGetsNoNewOne() throws Exception {
        ProcessHandle process;
        try (var supervisor = new Supervisor(readyPart(), events::add)) {
            supervisor.start().get(30, TimeUnit.SECONDS);
            process = next(PartEvent.Started.class).process();
            next(PartEvent.Ready.class);
        }
        assertThat(process.isAlive()).isFalse();
        assertThat(events).isEmpty();
    }

    @Test
    void partThatDiesAgainAndAgainIsGivenUpWithItsLog() throws Exception {
        try (var supervisor =
                new Supervisor(TinyPart.dying(folder.resolve("tiny.log")), events::add)) {
            var ready = supervisor.start();

            assertThatThrownBy(() -> ready.get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(PartFailed.class)
                    .hasMessageContaining("tiny ended 3 times before it was ready")
                    .hasMessageContaining("no port, no service");
            assertThat(events)
                    .extracting(event -> (Object) event.getClass())
                    .containsExactly(
                            PartEvent.Started.class,
                            PartEvent.Failed.class,
                            PartEvent.Started.class,
                            PartEvent.Failed.class,
                            PartEvent.Started.class,
                            PartEvent.GaveUp.class);
        }
    }

    @Test
    void partThatCannotEvenStartIsGivenUp() {
        var part = TinyPart.ready(Ports.free(), folder.resolve("absent").resolve("tiny.log"));
        try (var supervisor = new Supervisor(part, events::add)) {
            var ready = supervisor.start();

            assertThatThrownBy(() -> ready.get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(PartFailed.class)
                    .hasMessageContaining("tiny cannot be started");
        }
    }

    private TinyPart readyPart() {
        return TinyPart.ready(Ports.free(), folder.resolve("tiny.log"));
    }

    private <E extends PartEvent> E next(Class<E> type) throws InterruptedException {
        var event = events.poll(30, TimeUnit.SECONDS);
        assertThat(event).isInstanceOf(type);
        return type.cast(event);
    }
}
