package com.fkstrading.local.up;

import com.fkstrading.local.component.Components;
import com.fkstrading.local.data.DataFolder;
import com.fkstrading.local.data.OrphanedProcesses;
import com.fkstrading.local.environment.ChildEnvironment;
import com.fkstrading.local.environment.LocalSettings;
import com.fkstrading.local.kafka.DeclaredTopics;
import com.fkstrading.local.process.ComponentFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./fks up`: starts everything, shows how it goes, and stops everything on Ctrl-C.
@Command(
        name = "up",
        description = "Starts the whole system on this machine and shows its warnings and errors.")
public final class UpCommand implements Callable<Integer> {

    private static final Duration LOG_POLL = Duration.ofMillis(300);

    @Option(names = "--detach", description = "Leave it running in the background.")
    private boolean detach;

    /// Given to the launcher that `--detach` starts.
    @Option(names = DetachedLauncher.OPTION, hidden = true)
    private boolean inBackground;

    @Option(names = "--fresh", description = "Start with empty data.")
    private boolean fresh;

    @Option(names = "--verbose", description = "Show every line of the components' logs.")
    private boolean verbose;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = LocalSettings.ofThisProcess();
        var console = new Console(spec.commandLine().getOut());
        var data = new DataFolder(settings.data());
        if (detach) {
            var mainClass = spec.root().userObject().getClass().getName();
            return new DetachedLauncher(data, console).start(mainClass, fresh);
        }
        runUntilStopped(settings, data, console);
        return 0;
    }

    /// Ends with the JVM, which Ctrl-C stops, or with a component that was given up.
    private void runUntilStopped(LocalSettings settings, DataFolder data, Console console)
            throws IOException, InterruptedException {
        var began = System.nanoTime();
        claim(data, console);
        var controlToken = data.controlToken().readOrCreate();
        var components = Components.of(new ChildEnvironment(settings, controlToken));
        StartupCheck.check(components.all());
        for (var component : components.all()) {
            keepOneOldLog(component.log());
        }
        Files.createDirectories(settings.classArchives());
        var recorder = new RunRecorder(data.runFile(), components);
        var system =
                new LocalSystem(
                        components,
                        DeclaredTopics.of(settings.root()),
                        settings.bootstrapServers(),
                        event -> {
                            recorder.accept(event);
                            console.accept(event);
                        });
        stopWithThisProcess(system, data, console);
        system.start();
        console.say(welcome(settings, controlToken, began));
        console.say(
                inBackground
                        ? "It stays in the background: `./fks status`, `./fks down`; its log is %s."
                                .formatted(data.launcherLog())
                        : "Ctrl-C stops everything. From now on: %s of the components."
                                .formatted(verbose ? "the logs" : "warnings and errors"));
        recorder.systemReady();
        throw showLogsUntilGivenUp(system, new ComponentLogs(components.all(), verbose, console));
    }

    private static ComponentFailed showLogsUntilGivenUp(LocalSystem system, ComponentLogs logs)
            throws InterruptedException {
        while (true) {
            var failure = system.awaitFailure(LOG_POLL);
            logs.poll();
            if (failure.isPresent()) {
                return failure.get();
            }
        }
    }

    private static String welcome(LocalSettings settings, String controlToken, long began) {
        var took = Duration.ofNanos(System.nanoTime() - began);
        return new Welcome(settings, controlToken, took).text();
    }

    /// Makes this process the only launcher on the data folder, without components of an earlier
    /// one.
    private void claim(DataFolder data, Console console) {
        data.lock();
        var orphans = OrphanedProcesses.of(data.runFile());
        if (!orphans.isEmpty()) {
            console.say(
                    "Stopping %d processes that a killed launcher left."
                            .formatted(orphans.processes().size()));
            orphans.stop();
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
