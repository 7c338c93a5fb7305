package com.fkstrading.local.up;

import com.fkstrading.local.data.DataFolder;
import com.fkstrading.local.process.JavaCommand;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `up --detach`: the launcher as a process of its own, which outlives this one.
record DetachedLauncher(DataFolder data, Console console) {

    static final String OPTION = "--in-background";

    private static final int POLL_MS = 100;

    /// Starts the launcher and shows what it says until it is ready or ends: it limits its own
    /// start.
    ///
    /// @return 0, or the launcher's exit code when it ended instead
    int start(String mainClass, boolean fresh) throws IOException, InterruptedException {
        data.create();
        data.createLauncherLog();
        var process = launch(mainClass, fresh);
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

    private Process launch(String mainClass, boolean fresh) throws IOException {
        var arguments = new ArrayList<>(List.of("up", OPTION));
        if (fresh) {
            arguments.add("--fresh");
        }
        var options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return new ProcessBuilder(JavaCommand.ofClass(options, mainClass, List.copyOf(arguments)))
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
