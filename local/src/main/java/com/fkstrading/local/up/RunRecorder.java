package com.fkstrading.local.up;

import com.fkstrading.local.part.Part;
import com.fkstrading.local.part.PartEvent;
import com.fkstrading.local.part.PartEvent.Started;
import com.fkstrading.local.part.Parts;
import com.fkstrading.local.run.ProcessId;
import com.fkstrading.local.run.RunFile;
import com.fkstrading.local.run.RunState;
import com.fkstrading.local.run.RunState.RunningPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps `run.json` as the system is, so that `status` and `down` find it.
final class RunRecorder {

    private final RunFile file;
    private final List<String> order;
    private final Map<String, RunningPart> parts = new HashMap<>();
    private boolean ready;

    RunRecorder(RunFile file, Parts parts) {
        this.file = file;
        this.order = parts.all().stream().map(Part::name).toList();
    }

    synchronized void accept(PartEvent event) {
        if (event instanceof Started(var part, var process, var restarts)) {
            parts.put(
                    part.name(),
                    new RunningPart(
                            part.name(),
                            ProcessId.of(process),
                            part.port(),
                            part.managementPort(),
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
        var started = order.stream().filter(parts::containsKey).map(parts::get).toList();
        file.write(new RunState(launcher, ready, started));
    }
}
