package com.fkstrading.local.status;

import com.fkstrading.local.data.DataFolder;
import com.fkstrading.local.data.OrphanedProcesses;
import com.fkstrading.local.environment.LocalSettings;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./fks down`: stops a system that runs in the background or in another terminal, and what a
/// killed launcher left.
@Command(name = "down", description = "Stops the system.")
public final class DownCommand implements Callable<Integer> {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(45);

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        var data = new DataFolder(LocalSettings.ofThisProcess().data());
        var run = data.runFile().read();
        if (run.isEmpty()) {
            return say(0, "Nothing runs on the data folder " + data.path() + ".");
        }
        var launcher = run.get().launcher().find();
        if (launcher.isPresent() && !stop(launcher.get())) {
            return say(
                    1,
                    "The launcher (process %d) does not stop; `kill -9` ends it, and `./fks down` then stops the rest."
                            .formatted(launcher.get().pid()));
        }
        OrphanedProcesses.of(data.runFile()).stop();
        data.runFile().delete();
        return say(0, "Stopped.");
    }

    /// The launcher stops its components in order before it ends.
    private static boolean stop(ProcessHandle launcher)
            throws InterruptedException, ExecutionException {
        launcher.destroy();
        try {
            launcher.onExit().get(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException slow) {
            return false;
        }
    }

    private int say(int exitCode, String text) {
        var out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
        return exitCode;
    }
}
