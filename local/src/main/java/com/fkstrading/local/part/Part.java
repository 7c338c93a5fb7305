package com.fkstrading.local.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One process of the local system, not yet started.
public interface Part {

    String name();

    /// The port that people and other parts use.
    int port();

    /// Every port that the part listens on.
    List<Listen> listens();

    /// 0 for a part without management port.
    int managementPort();

    Path log();

    /// A sentence on what must be built before the part can start; empty when all is there.
    default Optional<String> missing() {
        return Optional.empty();
    }

    /// Starts the process; the part may take a while longer until it is ready.
    ///
    /// @throws com.fkstrading.local.PartFailed when it cannot start
    Running start();

    /// A port of a part.
    ///
    /// @param part the part's name as a person says it
    /// @param variable the environment variable that moves it
    /// @param isManagement whether the port follows another one, which the variable names
    record Listen(int port, String part, String variable, boolean isManagement) {

        static Listen of(int port, String part, PortSetting setting) {
            return new Listen(port, part, setting.variable(), false);
        }
    }
}
