package com.fkstrading.local.status;

import com.fkstrading.local.data.RunState;
import com.fkstrading.local.data.RunState.StartedComponent;
import com.fkstrading.local.process.ProcessId;
import com.fkstrading.local.process.ResidentMemory;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The memory of each component by itself, although the launcher has started the others.
record ComponentMemory(Set<Long> componentPids) {

    static ComponentMemory of(RunState run) {
        return new ComponentMemory(
                Stream.concat(
                                Stream.of(run.launcher()),
                                run.components().stream().map(StartedComponent::process))
                        .map(ProcessId::pid)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// Without the processes that are components themselves, and what those have started.
    long of(ProcessId process) {
        return process.find()
                .map(owner -> ResidentMemory.of(owner, child -> !isOfAnother(child, owner)))
                .orElse(0L);
    }

    private boolean isOfAnother(ProcessHandle child, ProcessHandle owner) {
        return Stream.iterate(Optional.of(child), Optional::isPresent, it -> it.get().parent())
                .flatMap(Optional::stream)
                .takeWhile(process -> process.pid() != owner.pid())
                .anyMatch(process -> componentPids.contains(process.pid()));
    }
}
