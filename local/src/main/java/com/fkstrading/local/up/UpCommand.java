package com.fkstrading.local.up;

import com.fkstrading.local.PartFailed;
import com.fkstrading.local.kafka.DeclaredTopics;
import com.fkstrading.local.part.Parts;
import com.fkstrading.local.part.Settings;
import com.fkstrading.local.run.DataFolder;
import com.fkstrading.local.run.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./fks up`: starts everything, tells how it goes, and stops everything on Ctrl-C.
@Command(
        name = "up",
        description = "Starts the whole system on this machine and shows what happens in it.")
public final class UpCommand implements Callable<Integer> {

    @Option(names = "--detach", description = "Leave it running in the background.")
    private boolean detach;

    /// Said by the launcher that `--detach` starts.
    @Option(names = Background.OPTION, hidden = true)
    private boolean inBackground;

    @Option(names = "--fresh", description = "Start with empty data.")
    private boolean fresh;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = Settings.ofThisProcess();
        var console = new Console(spec.commandLine().getOut());
        var data = new DataFolder(settings.data());
        if (detach) {
            return new Background(data, console).start(fresh);
        }
        runUntilStopped(settings, data, console);
        return 0;
    }

    /// Returns never: Ctrl-C ends the JVM, and a part that gives up throws.
    private void runUntilStopped(Settings settings, DataFolder data, Console console)
            throws IOException, InterruptedException {
        var began = System.nanoTime();
        claim(data, console);
        var controlToken = data.controlToken().readOrCreate();
        var parts = Parts.of(settings, controlToken);
        Preflight.check(parts.all());
        for (var part : parts.all()) {
            keepOneOldLog(part.log());
        }
        Files.createDirectories(settings.classArchives());
        var recorder = new RunRecorder(data.runFile(), parts);
        var gaveUp = new CompletableFuture<PartFailed>();
        var log = new RunningLog(console, gaveUp);
        var system =
                new LocalSystem(
                        parts,
                        DeclaredTopics.of(settings.root()),
                        settings.bootstrapServers(),
                        event -> {
                            recorder.accept(event);
                            log.accept(event);
                        });
        stopWithThisProcess(system, data, console);
        system.start();
        console.say(
                new Welcome(settings, controlToken, Duration.ofNanos(System.nanoTime() - began))
                        .text());
        console.say(
                inBackground
                        ? "It stays in the background: `./fks status`, `./fks down`; its log is %s."
                                .formatted(data.launcherLog())
                        : "Ctrl-C stops everything. What happens now:");
        recorder.systemReady();
        log.follow(parts, settings.bootstrapServers());
        throw gaveUp.join();
    }

    private void claim(DataFolder data, Console console) {
        data.lock();
        var leftovers = Leftovers.of(data.runFile());
        if (!leftovers.isEmpty()) {
            console.say(
                    "Stopping %d processes that a killed launcher left."
                            .formatted(leftovers.processes().size()));
            leftovers.stop();
        }
        if (fresh) {
            data.empty();
        }
    }

    private static void keepOneOldLog(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(log);
    }

    private static void stopWithThisProcess(LocalSystem system, DataFolder data, Console console) {
        Runnable stop =
                () -> {
                    console.say("Stopping everything.");
                    system.close();
                    data.runFile().delete();
                };
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
    }
}
