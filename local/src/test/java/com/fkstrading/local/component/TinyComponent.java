package com.fkstrading.local.component;

import com.fkstrading.local.process.JavaCommand;
import com.fkstrading.local.process.LoopbackPorts;
import com.fkstrading.local.process.StopProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/// A component whose process is a [TinyService].
record TinyComponent(int managementPort, Path log, List<String> arguments) implements Component {

    static TinyComponent ready(int managementPort, Path log) {
        return new TinyComponent(managementPort, log, List.of(Integer.toString(managementPort)));
    }

    /// Runs, and answers on another port than the one where it is asked.
    static TinyComponent neverReady(Path log) {
        return new TinyComponent(
                LoopbackPorts.free(), log, List.of(Integer.toString(LoopbackPorts.free())));
    }

    static TinyComponent dying(Path log) {
        return new TinyComponent(0, log, List.of());
    }

    @Override
    public String name() {
        return "tiny";
    }

    @Override
    public int port() {
        return managementPort;
    }

    @Override
    public List<ListeningPort> listens() {
        return List.of();
    }

    @Override
    public RunningComponent start() {
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
            return new TinyRunning(process.toHandle(), managementPort);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private record TinyRunning(ProcessHandle process, int managementPort)
            implements RunningComponent {
        @Override
        public boolean isReady() {
            return managementPort != 0 && new ManagementEndpoint(managementPort).isReady();
        }

        @Override
        public void close() {
            StopProcess.stop(process);
        }
    }
}
