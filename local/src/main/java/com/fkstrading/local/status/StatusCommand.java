package com.fkstrading.local.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import com.fkstrading.local.part.Settings;
import com.fkstrading.local.run.DataFolder;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./fks status`: exits with 0 only when every part is ready.
@Command(name = "status", description = "Shows each part: state, process, port, memory, restarts.")
public final class StatusCommand implements Callable<Integer> {

    private static final double MIB = 1 << 20;

    @Option(names = "--json", description = "The same as JSON.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        var data = new DataFolder(Settings.ofThisProcess().data());
        var status = data.runFile().read().map(SystemStatus::of);
        var out = spec.commandLine().getOut();
        out.println(json ? json(status) : text(status, data));
        out.flush();
        return status.filter(SystemStatus::ready).isPresent() ? 0 : 1;
    }

    private static String json(Optional<SystemStatus> status) throws JsonProcessingException {
        return Json.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(status.orElse(SystemStatus.NOTHING));
    }

    private static String text(Optional<SystemStatus> status, DataFolder data) {
        return status.map(StatusCommand::table)
                .orElse("Nothing runs on the data folder " + data.path() + ".");
    }

    private static String table(SystemStatus status) {
        var table = new StringBuilder();
        line(table, "part", "state", "process", "port", "memory", "restarts");
        for (var part : status.parts()) {
            line(
                    table,
                    part.name(),
                    part.state().label(),
                    Long.toString(part.pid()),
                    part.port() == 0 ? "" : Integer.toString(part.port()),
                    mib(part.rssBytes()),
                    Integer.toString(part.restarts()));
        }
        line(table, "together", "", "", "", mib(status.rssBytes()), "");
        return table.toString().stripTrailing();
    }

    private static void line(StringBuilder table, String... cells) {
        table.append(String.format("%-15s %-6s %8s %6s %9s %9s", (Object[]) cells).stripTrailing());
        table.append(System.lineSeparator());
    }

    private static String mib(long bytes) {
        return String.format(Locale.ROOT, "%.0f MiB", bytes / MIB);
    }
}
