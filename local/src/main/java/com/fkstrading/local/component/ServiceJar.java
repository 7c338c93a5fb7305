package com.fkstrading.local.component;

import com.fkstrading.local.management.ManagementEndpoint;
import com.fkstrading.local.process.ComponentFailed;
import com.fkstrading.local.process.JavaCommand;
import com.fkstrading.local.process.RunningProcess;
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
record ServiceJar(
        String name,
        Path jar,
        List<String> jvmOptions,
        Map<String, String> environment,
        Path log,
        ManagementEndpoint management)
        implements Program {

    ServiceJar {
        jvmOptions = List.copyOf(jvmOptions);
        environment = Map.copyOf(environment);
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
    public RunningProcess start() {
        var builder =
                new ProcessBuilder(JavaCommand.ofJar(jvmOptions, jar))
                        .directory(jar.resolveSibling(".").toFile())
                        .redirectErrorStream(true)
                        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new RunningService(builder.start().toHandle(), management);
        } catch (IOException cause) {
            throw new ComponentFailed(name + " cannot be started: " + cause.getMessage(), cause);
        }
    }
}
