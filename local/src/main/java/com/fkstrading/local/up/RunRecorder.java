package com.fkstrading.local.up;

import com.fkstrading.local.component.Component;
import com.fkstrading.local.component.ComponentEvent;
import com.fkstrading.local.component.Components;
import com.fkstrading.local.data.RunFile;
import com.fkstrading.local.data.RunState;
import com.fkstrading.local.data.RunState.StartedComponent;
import com.fkstrading.local.process.ProcessId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps `run.json` as the system is, so that `status` and `down` find it.
final class RunRecorder {

    private final RunFile file;
    private final List<String> order;
    private final Map<String, StartedComponent> started = new HashMap<>();
    private boolean ready;

    RunRecorder(RunFile file, Components components) {
        this.file = file;
        this.order = components.all().stream().map(Component::name).toList();
    }

    synchronized void accept(ComponentEvent event) {
        if (event instanceof ComponentEvent.Started(var component, var process, var restarts)) {
            started.put(
                    component.name(),
                    new StartedComponent(
                            component.name(),
                            ProcessId.of(process),
                            component.port(),
                            component.managementPort(),
                            restarts));
            write();
        }
    }

    synchronized void systemReady() {
        ready = true;
        write();
    }

    private void write() {
        var launcher = ProcessId.of(ProcessHandle.current());
        var inOrder = order.stream().filter(started::containsKey).map(started::get).toList();
        file.write(new RunState(launcher, ready, inOrder));
    }
}
