package com.fkstrading.local.up;

import com.fkstrading.local.part.PartEvent;
import com.fkstrading.local.part.PartEvent.Started;
import com.fkstrading.local.run.ProcessId;
import com.fkstrading.local.run.RunFile;
import com.fkstrading.local.run.RunState;
import com.fkstrading.local.run.RunState.RunningPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps `run.json` as the system is, so that `status` and `down` find it.
final class RunRecorder {

    private final RunFile file;
    private final Map<String, RunningPart> parts = new LinkedHashMap<>();
    private boolean ready;

    RunRecorder(RunFile file) {
        this.file = file;
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
        file.write(new RunState(launcher, ready, new ArrayList<>(parts.values())));
    }
}
