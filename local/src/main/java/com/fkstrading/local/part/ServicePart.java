package com.fkstrading.local.part;

import com.fkstrading.local.JavaCommand;
import com.fkstrading.local.PartFailed;
import com.fkstrading.local.StopProcess;
import com.fkstrading.local.health.Health;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A service of ours or the paper exchange: the jar as production runs it.
///
/// @param environment the child's whole environment
record ServicePart(
        String name,
        PortSetting setting,
        int port,
        Path jar,
        List<String> jvmOptions,
        Map<String, String> environment,
        Path log)
        implements Part {

    ServicePart {
        jvmOptions = List.copyOf(jvmOptions);
        environment = Map.copyOf(environment);
    }

    @Override
    public int managementPort() {
        return port + PortSetting.MANAGEMENT_OFFSET;
    }

    @Override
    public List<Listen> listens() {
        return List.of(
                Listen.of(port, name, setting),
                new Listen(managementPort(), name, setting.variable(), true));
    }

    @Override
    public Optional<String> missing() {
        return Files.exists(jar)
                ? Optional.empty()
                : Optional.of(
                        "The jar of %s is missing (%s); `./mvnw -Dquick package` builds it."
                                .formatted(name, jar));
    }

    @Override
    public Running start() {
        var builder =
                new ProcessBuilder(JavaCommand.ofJar(jvmOptions, jar))
                        .directory(jar.getParent().toFile())
                        .redirectErrorStream(true)
                        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new Started(builder.start().toHandle(), managementPort());
        } catch (IOException cause) {
            throw new PartFailed(name + " cannot be started: " + cause.getMessage(), cause);
        }
    }

    private record Started(ProcessHandle process, int managementPort) implements Running {
        @Override
        public boolean isReady() {
            return Health.isReady(managementPort);
        }

        @Override
        public void close() {
            StopProcess.stop(process);
        }
    }
}
