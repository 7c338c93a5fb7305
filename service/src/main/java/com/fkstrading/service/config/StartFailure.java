package com.fkstrading.service.config;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.util.List;
import java.util.stream.IntStream;

/// Why a service did not start.
record StartFailure(Throwable failure) {

    /// A message for each problem that an operator can fix: a setting, or a port in use. Empty for
    /// any other failure.
    List<String> sentences() {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ConfigValidationException settings -> {
                    return IntStream.range(0, settings.getProblemCount())
                            .mapToObj(index -> settings.getProblem(index).getMessage())
                            .map(SettingProblem::sentence)
                            .distinct()
                            .toList();
                }
                case ConfigurationException setting -> {
                    return List.of(SettingProblem.sentence(String.valueOf(setting.getMessage())));
                }
                case QuarkusBindException taken -> {
                    return List.of(
                            "Port %d: in use by another process; expected a free one"
                                    .formatted(taken.getPort()));
                }
                default -> {}
            }
        }
        return List.of();
    }
}
