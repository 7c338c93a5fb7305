package com.fkstrading.local.component;

import com.fkstrading.local.environment.ComponentPort;
import com.fkstrading.local.management.ManagementEndpoint;
import com.fkstrading.local.process.JavaCommand;
import com.fkstrading.local.process.LoopbackPorts;
import com.fkstrading.local.process.RunningProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/// Components whose process is a [TinyService].
final class TinyComponent {

    private TinyComponent() {}

    static Component ready(int managementPort, Path log) {
        return of(managementPort, log, Integer.toString(managementPort));
    }

    /// Runs, and answers on another port than the one where it is asked.
    static Component neverReady(Path log) {
        return of(LoopbackPorts.free(), log, Integer.toString(LoopbackPorts.free()));
    }

    /// Ready, and no longer live.
    static Component failed(int managementPort, Path log) {
        return of(managementPort, log, Integer.toString(managementPort), "failed");
    }

    static Component dying(Path log) {
        return of(LoopbackPorts.free(), log);
    }

    private static Component of(int managementPort, Path log, String... arguments) {
        return new Component(
                "tiny",
                List.of(ListeningPort.management(managementPort, "tiny", ComponentPort.API)),
                log,
                () -> start(managementPort, log, List.of(arguments)));
    }

    private static RunningProcess start(int managementPort, Path log, List<String> arguments) {
        try {
            var process =
                    new ProcessBuilder(
                                    JavaCommand.ofClass(
                                            List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1"),
                                            TinyService.class.getName(),
                                            arguments))
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(log.toFile()))
                            .start();
            return new RunningService(process.toHandle(), new ManagementEndpoint(managementPort));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
