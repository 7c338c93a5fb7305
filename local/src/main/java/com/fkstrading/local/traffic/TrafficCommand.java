package com.fkstrading.local.traffic;

import com.fkstrading.local.environment.ComponentPort;
import com.fkstrading.local.environment.LocalSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./fks traffic`: sends alerts and summarises the answers. It exits with 0 when it sent them all,
/// whatever was answered.
@Command(
        name = "traffic",
        description = "Sends alerts, each a different one, and summarises the answers.")
public final class TrafficCommand implements Callable<Integer> {

    @Option(
            names = "--url",
            description =
                    "Where to send, the local ingest by default; with a path, the whole webhook URL.")
    private @Nullable URI url;

    @Option(
            names = "--webhooks",
            defaultValue = "100",
            description = "Alerts in all: ${DEFAULT-VALUE}.")
    private int webhooks;

    @Option(
            names = "--concurrent",
            defaultValue = "4",
            description = "Senders at once: ${DEFAULT-VALUE}.")
    private int concurrent;

    @Option(
            names = "--rate",
            defaultValue = "0",
            description = "Alerts per second at most; 0 for no limit.")
    private double rate;

    @Option(
            names = "--seed",
            description = "The same seed sends the same order ids; by default the time.")
    private @Nullable Long seed;

    @Option(
            names = "--resend",
            description = "Resend after a 5xx as TradingView does: after 5 s, 3 times.")
    private boolean resend;

    @Option(
            names = "--accepted",
            description = "Append each answer to this file, one JSON object per line.")
    private @Nullable Path accepted;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (webhooks < 1 || concurrent < 1 || rate < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--webhooks and --concurrent take 1 or more, --rate 0 or more.");
        }
        var settings = LocalSettings.ofThisProcess();
        var clock = Clock.systemUTC();
        var summary = new AnswerSummary();
        var policy = resend ? ResendPolicy.AS_TRADINGVIEW : ResendPolicy.NONE;
        try (var answers = AnswerLog.appendTo(accepted);
                var sender = new WebhookSender(webhook(settings), policy, clock)) {
            var chosenSeed = seed == null ? clock.millis() : seed;
            new AlertTraffic(sender, webhooks, concurrent, rate, chosenSeed)
                    .send(
                            answer -> {
                                summary.add(answer);
                                answers.append(answer);
                            });
        }
        spec.commandLine().getOut().println(summary.text());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private URI webhook(LocalSettings settings) {
        var target =
                url == null
                        ? URI.create("http://localhost:" + settings.port(ComponentPort.INGEST))
                        : url;
        var path = target.getPath();
        return path == null || path.isEmpty() || path.equals("/")
                ? target.resolve("/webhook/tradingview/" + settings.webhookSecret())
                : target;
    }
}
