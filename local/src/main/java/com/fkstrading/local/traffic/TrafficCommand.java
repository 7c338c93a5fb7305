package com.fkstrading.local.traffic;

import com.fkstrading.local.part.PortSetting;
import com.fkstrading.local.part.Settings;
import com.fkstrading.local.traffic.Door.Resending;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./fks traffic`: sends alerts and sums the answers up. It exits with 0 when it sent them all,
/// whatever was answered.
@Command(name = "traffic", description = "Sends alerts, each another one, and sums the answers up.")
public final class TrafficCommand implements Callable<Integer> {

    @Option(
            names = "--url",
            description =
                    "The door, http://localhost:8000 by default; with a path, the whole hook.")
    private URI url;

    @Option(
            names = "--webhooks",
            defaultValue = "100",
            description = "Alerts in all: ${DEFAULT-VALUE}.")
    private int webhooks;

    @Option(names = "--concurrent", defaultValue = "4", description = "At once: ${DEFAULT-VALUE}.")
    private int concurrent;

    @Option(names = "--rate", defaultValue = "0", description = "A second at most; 0 for no limit.")
    private double rate;

    @Option(
            names = "--seed",
            description = "The same seed sends the same order ids; else the time.")
    private Long seed;

    @Option(
            names = "--resend",
            description = "Resend after a 5xx as TradingView does: after 5 s, 3 times.")
    private boolean resend;

    @Option(
            names = "--accepted",
            description = "Append each answer to this file, a JSON object a line.")
    private Path accepted;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (webhooks < 1 || concurrent < 1 || rate < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--webhooks and --concurrent take 1 or more, --rate 0 or more.");
        }
        var settings = Settings.ofThisProcess();
        var clock = Clock.systemUTC();
        var tally = new Tally();
        var resending = resend ? Resending.AS_TRADINGVIEW : Resending.NONE;
        try (var answers = AnswerFile.appendTo(accepted);
                var door = new Door(hook(settings), resending, clock)) {
            var chosenSeed = seed == null ? clock.millis() : seed;
            new Traffic(door, webhooks, concurrent, rate, chosenSeed)
                    .send(
                            answer -> {
                                tally.add(answer);
                                answers.append(answer);
                            });
        }
        spec.commandLine().getOut().println(tally.summary());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private URI hook(Settings settings) {
        var door =
                url == null
                        ? URI.create("http://localhost:" + settings.port(PortSetting.INGEST))
                        : url;
        var path = door.getPath();
        return path == null || path.isEmpty() || path.equals("/")
                ? door.resolve("/webhook/tradingview/" + settings.webhookSecret())
                : door;
    }
}
