package com.fkstrading.local;

import com.fkstrading.local.process.ComponentFailed;
import com.fkstrading.local.status.DownCommand;
import com.fkstrading.local.status.StatusCommand;
import com.fkstrading.local.traffic.TrafficCommand;
import com.fkstrading.local.up.UpCommand;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line behind `./fks`. Exit codes: 0 done, 1 failed with a sentence, 2 wrong usage.
@Command(
        name = "fks",
        description = "TradingView alerts become exchange orders over Kafka.",
        subcommands = {
            UpCommand.class,
            StatusCommand.class,
            DownCommand.class,
            TrafficCommand.class
        })
public final class Fks {

    private Fks() {}

    public static void main(String[] args) {
        // The libraries of Kafka and Postgres would repeat what is in the components' logs.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Fks())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(
                        (failure, command, arguments) -> {
                            switch (failure) {
                                case ComponentFailed _, UncheckedIOException _ ->
                                        command.getErr().println(failure.getMessage());
                                default -> failure.printStackTrace(command.getErr());
                            }
                            return 1;
                        });
    }
}
