package com.fkstrading.local.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.local.component.ComponentSupervisor.Intervals;
import com.fkstrading.local.process.ComponentFailed;
import com.fkstrading.local.process.LoopbackPorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentSupervisorTest {

    private static final Duration SELDOM = Duration.ofMinutes(5);

    private final BlockingQueue<ComponentEvent> events = new LinkedBlockingQueue<>();

    @TempDir Path folder;

    @Test
    void killedProcessIsReplacedAtOnce() throws Exception {
        try (var supervisor = new ComponentSupervisor(readyComponent(), events::add)) {
            supervisor.start().get(30, TimeUnit.SECONDS);
            var first = next(ComponentEvent.Started.class).process();
            next(ComponentEvent.Ready.class);

            first.destroyForcibly();

            assertThat(next(ComponentEvent.Ended.class).pid()).isEqualTo(first.pid());
            var second = next(ComponentEvent.Started.class);
            assertThat(second.restarts()).isEqualTo(1);
            assertThat(second.process().pid()).isNotEqualTo(first.pid());
            assertThat(next(ComponentEvent.Ready.class).restarts()).isEqualTo(1);
        }
    }

    @Test
    void closedComponentHasNoProcessAndGetsNoNewOne() throws Exception {
        ProcessHandle process;
        try (var supervisor = new ComponentSupervisor(readyComponent(), events::add)) {
            supervisor.start().get(30, TimeUnit.SECONDS);
            process = next(ComponentEvent.Started.class).process();
            next(ComponentEvent.Ready.class);
        }
        assertThat(process.isAlive()).isFalse();
        assertThat(events).isEmpty();
    }

    @Test
    void componentThatDiesAgainAndAgainIsGivenUpWithItsLog() throws Exception {
        try (var supervisor =
                new ComponentSupervisor(
                        TinyComponent.dying(folder.resolve("tiny.log")), events::add)) {
            var ready = supervisor.start();

            assertThatThrownBy(() -> ready.get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(ComponentFailed.class)
                    .hasMessageContaining("tiny failed 3 times before it was ready")
                    .hasMessageContaining("no port, no service");
            assertThat(events)
                    .extracting(event -> (Object) event.getClass())
                    .containsExactly(
                            ComponentEvent.Started.class,
                            ComponentEvent.Failed.class,
                            ComponentEvent.Started.class,
                            ComponentEvent.Failed.class,
                            ComponentEvent.Started.class,
                            ComponentEvent.GaveUp.class);
        }
    }

    @Test
    void processThatSaysThatItIsNotLiveIsReplaced() throws Exception {
        var component = TinyComponent.failed(LoopbackPorts.free(), folder.resolve("tiny.log"));
        var intervals = new Intervals(SELDOM, Duration.ofMillis(100));
        try (var supervisor = new ComponentSupervisor(component, events::add, intervals)) {
            supervisor.start().get(30, TimeUnit.SECONDS);
            var first = next(ComponentEvent.Started.class).process();
            next(ComponentEvent.Ready.class);

            assertThat(next(ComponentEvent.NotLive.class).pid()).isEqualTo(first.pid());
            assertThat(next(ComponentEvent.Started.class).process().pid())
                    .isNotEqualTo(first.pid());
            assertThat(first.isAlive()).isFalse();
        }
    }

    @Test
    void componentThatRunsButDoesNotBecomeReadyIsReportedAgainAndAgain() throws Exception {
        var component = TinyComponent.neverReady(folder.resolve("tiny.log"));
        var intervals = new Intervals(Duration.ofMillis(200), SELDOM);
        try (var supervisor = new ComponentSupervisor(component, events::add, intervals)) {
            supervisor.start();

            next(ComponentEvent.Started.class);
            assertThat(next(ComponentEvent.StillStarting.class).since())
                    .isLessThan(next(ComponentEvent.StillStarting.class).since());
        }
    }

    @Test
    void componentThatCannotEvenStartIsGivenUp() {
        var component =
                TinyComponent.ready(
                        LoopbackPorts.free(), folder.resolve("absent").resolve("tiny.log"));
        try (var supervisor = new ComponentSupervisor(component, events::add)) {
            var ready = supervisor.start();

            assertThatThrownBy(() -> ready.get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(ComponentFailed.class)
                    .hasMessageContaining("tiny cannot be started");
        }
    }

    private Component readyComponent() {
        return TinyComponent.ready(LoopbackPorts.free(), folder.resolve("tiny.log"));
    }

    private <E extends ComponentEvent> E next(Class<E> type) throws InterruptedException {
        var event = events.poll(30, TimeUnit.SECONDS);
        assertThat(event).isInstanceOf(type);
        return type.cast(event);
    }
}
