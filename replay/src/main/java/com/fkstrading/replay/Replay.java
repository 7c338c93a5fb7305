package com.fkstrading.replay;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.settings.SettingsSnapshot;
import com.fkstrading.replay.candidate.Candidate;
import com.fkstrading.replay.candidate.Changes;
import com.fkstrading.replay.recording.Export;
import com.fkstrading.replay.recording.Recording;
import com.fkstrading.replay.report.CandidateReport;
import com.fkstrading.replay.report.HtmlReport;
import com.fkstrading.replay.report.TextReport;
import com.fkstrading.replay.task.ReplayFailed;
import com.fkstrading.replay.task.SettingsVersions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./fks replay`: exits with 0 only when every output came again, byte for byte.
@Command(
        name = "replay",
        description = "Decides recorded webhooks again: to prove decisions, or to try settings.",
        mixinStandardHelpOptions = true)
public final class Replay implements Callable<Integer> {

    @Option(
            names = "--files",
            description =
                    "replays what was exported into this folder, instead of a broker's topics")
    private @Nullable Path files;

    @Option(
            names = "--export",
            description = "exports the topics into this folder, and replays nothing")
    private @Nullable Path export;

    @ArgGroup(exclusive = false)
    private BrokerOptions broker = new BrokerOptions();

    @ArgGroup(exclusive = false)
    private CandidateOptions candidate = new CandidateOptions();

    @Spec private CommandSpec spec;

    public static void main(String[] arguments) {
        // A replay prints what it has to say itself.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Replay())
                .setExecutionExceptionHandler(
                        (failure, command, arguments) -> {
                            switch (failure) {
                                case ReplayFailed _,
                                        IOException _,
                                        UncheckedIOException _,
                                        IllegalArgumentException _ ->
                                        command.getErr().println(failure.getMessage());
                                default -> failure.printStackTrace(command.getErr());
                            }
                            return 1;
                        });
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (export != null) {
            var recording = export(export);
            say("exported %d webhooks into %s", webhooks(recording), export);
            return 0;
        }
        if (files != null) {
            return replay(Recording.open(files));
        }
        var folder = Files.createTempDirectory("fks-recording-");
        try {
            return replay(export(folder));
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private Recording export(Path folder) throws IOException {
        try (var progress = new Progress("exporting", "records")) {
            return new Export(broker.client(), folder).run(progress::total, progress::step);
        }
    }

    private int replay(Recording recording) throws IOException, InterruptedException {
        new RecordedRange(recording).incomplete().forEach(text -> say("%s", text));
        var versions = SettingsVersions.of(recording);
        var changes = new Changes();
        var settings = candidate.settings(versions.newest().values(), System.getenv());
        var result = replay(recording, versions, settings.map(it -> new Candidate(it, changes)));
        result.lines().forEach(line -> say("%s", line));
        if (settings.isPresent()) {
            report(changes, versions.newest(), settings.get());
        }
        return result.first().isEmpty() ? 0 : 1;
    }

    private ReplayResult replay(
            Recording recording, SettingsVersions versions, Optional<Candidate> trial)
            throws IOException, InterruptedException {
        try (var progress = new Progress("replaying", "webhooks")) {
            progress.total(webhooks(recording));
            return ReplayResult.of(recording, versions, trial, () -> progress.step(1));
        }
    }

    private void report(Changes changes, SettingsSnapshot recorded, SettingsSnapshot tried)
            throws IOException {
        var report = CandidateReport.of(changes, recorded, tried);
        TextReport.lines(report).forEach(line -> say("%s", line));
        HtmlReport.write(report, candidate.report());
        say("");
        say("report: %s", candidate.report().toAbsolutePath());
    }

    private static long webhooks(Recording recording) {
        return recording.size(Topics.WEBHOOKS_RECEIVED);
    }

    private void say(String format, Object... arguments) {
        var out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, format + "%n", arguments);
        out.flush();
    }
}
