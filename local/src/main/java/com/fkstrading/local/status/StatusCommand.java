package com.fkstrading.local.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import com.fkstrading.local.data.DataFolder;
import com.fkstrading.local.environment.LocalSettings;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./fks status`: exits with 0 only when every component is ready.
@Command(
        name = "status",
        description = "Shows each component: state, process, port, memory, restarts.")
public final class StatusCommand implements Callable<Integer> {

    private static final double MIB = 1 << 20;

    @Option(names = "--json", description = "The same as JSON.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        var data = new DataFolder(LocalSettings.ofThisProcess().data());
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
        line(table, "component", "state", "process", "port", "memory", "restarts");
        for (var component : status.components()) {
            line(
                    table,
                    component.name(),
                    component.state().label(),
                    Long.toString(component.pid()),
                    component.port() == 0 ? "" : Integer.toString(component.port()),
                    mib(component.rssBytes()),
                    Integer.toString(component.restarts()));
        }
        line(table, "prices", status.prices() ? "ready" : "down", "", "", "", "");
        line(table, "total", "", "", "", mib(status.rssBytes()), "");
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
