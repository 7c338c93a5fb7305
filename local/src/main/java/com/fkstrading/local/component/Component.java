package com.fkstrading.local.component;

import com.fkstrading.local.environment.ComponentPort;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One process of the local system, not yet started.
public interface Component {

    String name();

    /// The port that people and other components use.
    int port();

    /// Every port that the component listens on.
    List<ListeningPort> listens();

    /// 0 for a component without management port.
    int managementPort();

    Path log();

    /// A sentence on what must be built before the component can start; empty when all is there.
    default Optional<String> missing() {
        return Optional.empty();
    }

    /// Starts the process; the component may take a while longer until it is ready.
    ///
    /// @throws com.fkstrading.local.process.ComponentFailed when it cannot start
    RunningComponent start();

    /// A port of a component.
    ///
    /// @param component the component's name as a person says it
    /// @param variable the environment variable that moves it
    /// @param isManagement whether the port follows another one, which the variable names
    record ListeningPort(int number, String component, String variable, boolean isManagement) {

        static ListeningPort of(int number, String component, ComponentPort port) {
            return new ListeningPort(number, component, port.variable(), false);
        }
    }
}
