package com.fkstrading.service.config;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/// Starts a service. What a person can put right, a setting or a port that is taken, ends the start
/// with one sentence each on standard error and without a stack trace.
@QuarkusMain
public class ServiceMain {

    /// Its greeting would come before the settings of the log are read. Held, so that the level is.
    private static final java.util.logging.Logger VALIDATOR =
            java.util.logging.Logger.getLogger("org.hibernate.validator");

    public static void main(String... arguments) {
        VALIDATOR.setLevel(Level.WARNING);
        Quarkus.run(null, ServiceMain::end, arguments);
    }

    private static void end(int exitCode, Throwable failure) {
        if (failure != null) {
            var sentences = sentences(failure);
            sentences.forEach(System.err::println);
            if (sentences.isEmpty()) {
                Logger.getLogger(ServiceMain.class).error("The start failed", failure);
            }
        }
        System.exit(exitCode);
    }

    /// None where the failure is no one's to put right by a setting.
    static List<String> sentences(Throwable failure) {
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
