package com.fkstrading.local.status;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fkstrading.local.health.Health;
import com.fkstrading.local.health.ResidentMemory;
import com.fkstrading.local.run.ProcessId;
import com.fkstrading.local.run.RunState;
import com.fkstrading.local.run.RunState.RunningPart;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a system is at this moment.
///
/// @param ready whether every part is
/// @param rssBytes resident memory of all parts together
public record SystemStatus(boolean ready, long rssBytes, List<PartStatus> parts) {

    static final SystemStatus NOTHING = new SystemStatus(false, 0, List.of());

    private static final String LAUNCHER = "launcher";

    /// What a part says of itself.
    public enum State {
        /// Takes work.
        READY,
        /// Runs, but does not take work.
        LIVE,
        /// Does not run, or does not answer.
        DOWN;

        @JsonValue
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One part.
    ///
    /// @param port 0 for the launcher, which has none
    public record PartStatus(
            String name, State state, long pid, int port, long rssBytes, int restarts) {}

    public SystemStatus {
        parts = List.copyOf(parts);
    }

    /// Asks every part at once.
    static SystemStatus of(RunState run) {
        var ofParts =
                Stream.concat(
                                Stream.of(run.launcher()),
                                run.parts().stream().map(RunningPart::process))
                        .map(ProcessId::pid)
                        .collect(Collectors.toUnmodifiableSet());
        var services = run.parts().parallelStream().map(part -> status(part, ofParts)).toList();
        var parts = Stream.concat(Stream.of(launcher(run, ofParts)), services.stream()).toList();
        return new SystemStatus(
                run.ready() && parts.stream().allMatch(part -> part.state() == State.READY),
                parts.stream().mapToLong(PartStatus::rssBytes).sum(),
                parts);
    }

    private static PartStatus launcher(RunState run, Set<Long> ofParts) {
        var process = run.launcher();
        var state = process.find().isPresent() ? State.READY : State.DOWN;
        return new PartStatus(LAUNCHER, state, process.pid(), 0, memory(process, ofParts), 0);
    }

    private static PartStatus status(RunningPart part, Set<Long> ofParts) {
        var process = part.process();
        var state = process.find().isPresent() ? ask(part) : State.DOWN;
        return new PartStatus(
                part.name(),
                state,
                process.pid(),
                part.port(),
                memory(process, ofParts),
                part.restarts());
    }

    private static State ask(RunningPart part) {
        if (part.managementPort() == 0) {
            return Health.listens(part.port()) ? State.READY : State.DOWN;
        }
        if (Health.isReady(part.managementPort())) {
            return State.READY;
        }
        return Health.isLive(part.managementPort()) ? State.LIVE : State.DOWN;
    }

    /// Without the processes that are parts themselves, and what those have started.
    private static long memory(ProcessId process, Set<Long> ofParts) {
        return process.find()
                .map(
                        handle ->
                                ResidentMemory.of(
                                        handle, child -> !belongsTo(child, handle, ofParts)))
                .orElse(0L);
    }

    private static boolean belongsTo(ProcessHandle child, ProcessHandle owner, Set<Long> ofParts) {
        var process = child;
        while (process.pid() != owner.pid()) {
            if (ofParts.contains(process.pid())) {
                return true;
            }
            var parent = process.parent();
            if (parent.isEmpty()) {
                return false;
            }
            process = parent.get();
        }
        return false;
    }
}
