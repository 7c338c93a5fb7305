package com.fkstrading.local.part;

import com.fkstrading.local.JavaCommand;
import com.fkstrading.local.StopProcess;
import com.fkstrading.local.health.Health;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/// A part whose process is a [TinyService].
record TinyPart(int managementPort, Path log, List<String> arguments) implements Part {

    static TinyPart ready(int managementPort, Path log) {
        return new TinyPart(managementPort, log, List.of(Integer.toString(managementPort)));
    }

    static TinyPart dying(Path log) {
        return new TinyPart(0, log, List.of());
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
    public List<Listen> listens() {
        return List.of();
    }

    @Override
    public Running start() {
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

    private record TinyRunning(ProcessHandle process, int managementPort) implements Running {
        @Override
        public boolean isReady() {
            return managementPort != 0 && Health.isReady(managementPort);
        }

        @Override
        public void close() {
            StopProcess.stop(process);
        }
    }
}
