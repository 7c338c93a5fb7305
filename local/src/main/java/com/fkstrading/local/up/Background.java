package com.fkstrading.local.up;

import com.fkstrading.local.Fks;
import com.fkstrading.local.JavaCommand;
import com.fkstrading.local.run.DataFolder;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `up --detach`: the launcher as a process of its own, which outlives this one.
record Background(DataFolder data, Console console) {

    static final String OPTION = "--in-background";

    private static final int POLL_MS = 100;

    /// Starts the launcher and shows what it says until it is ready.
    ///
    /// @return 0, or the launcher's exit code when it ended instead
    int start(boolean fresh) throws IOException, InterruptedException {
        data.create();
        data.createLauncherLog();
        var process = launch(fresh);
        var output = LogFollower.fromStart(data.launcherLog());
        while (process.isAlive() && !isReady(process.pid())) {
            output.poll(console::say);
            Thread.sleep(POLL_MS);
        }
        output.poll(console::say);
        if (process.isAlive()) {
            return 0;
        }
        return process.waitFor();
    }

    private Process launch(boolean fresh) throws IOException {
        var arguments = new ArrayList<>(List.of("up", OPTION));
        if (fresh) {
            arguments.add("--fresh");
        }
        var options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return new ProcessBuilder(
                        JavaCommand.ofClass(options, Fks.class.getName(), List.copyOf(arguments)))
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(data.launcherLog().toFile())
                .start();
    }

    private boolean isReady(long launcher) {
        return data.runFile()
                .read()
                .filter(state -> state.ready() && state.launcher().pid() == launcher)
                .isPresent();
    }
}
