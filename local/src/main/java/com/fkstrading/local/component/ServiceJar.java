package com.fkstrading.local.component;

import com.fkstrading.local.environment.ComponentPort;
import com.fkstrading.local.process.ComponentFailed;
import com.fkstrading.local.process.JavaCommand;
import com.fkstrading.local.process.StopProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A service of ours or the paper exchange: the jar as production runs it.
///
/// @param variable the setting that moves the port
/// @param environment the child's whole environment
record ServiceComponent(
        String name,
        ComponentPort variable,
        int port,
        Path jar,
        List<String> jvmOptions,
        Map<String, String> environment,
        Path log)
        implements Component {

    ServiceComponent {
        jvmOptions = List.copyOf(jvmOptions);
        environment = Map.copyOf(environment);
    }

    @Override
    public int managementPort() {
        return port + ComponentPort.MANAGEMENT_OFFSET;
    }

    @Override
    public List<ListeningPort> listens() {
        return List.of(
                ListeningPort.of(port, name, variable),
                new ListeningPort(managementPort(), name, variable.variable(), true));
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
    public RunningComponent start() {
        var builder =
                new ProcessBuilder(JavaCommand.ofJar(jvmOptions, jar))
                        .directory(jar.getParent().toFile())
                        .redirectErrorStream(true)
                        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new RunningService(
                    builder.start().toHandle(), new ManagementEndpoint(managementPort()));
        } catch (IOException cause) {
            throw new ComponentFailed(name + " cannot be started: " + cause.getMessage(), cause);
        }
    }

    private record RunningService(ProcessHandle process, ManagementEndpoint management)
            implements RunningComponent {
        @Override
        public boolean isReady() {
            return management.isReady();
        }

        @Override
        public void close() {
            StopProcess.stop(process);
        }
    }
}
