package com.fkstrading.service.config;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.logging.Level;
import org.jboss.logging.Logger;

/// Starts a service. A wrong setting or a port in use ends the start with one message each on
/// standard error and no stack trace.
@QuarkusMain
public class ServiceMain {

    /// Hibernate Validator logs its version before the settings of the log are read. The field
    /// keeps the logger, and so its level, from being collected.
    private static final java.util.logging.Logger VALIDATOR =
            java.util.logging.Logger.getLogger("org.hibernate.validator");

    public static void main(String... arguments) {
        VALIDATOR.setLevel(Level.WARNING);
        Quarkus.run(null, ServiceMain::end, arguments);
    }

    private static void end(int exitCode, Throwable failure) {
        if (failure != null) {
            var sentences = new StartFailure(failure).sentences();
            sentences.forEach(System.err::println);
            if (sentences.isEmpty()) {
                Logger.getLogger(ServiceMain.class).error("The start failed", failure);
            }
        }
        System.exit(exitCode);
    }
}
