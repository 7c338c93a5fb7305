package com.fkstrading.local.component;

import com.fkstrading.local.environment.ComponentPort;

/// A port of a component.
///
/// @param component the component's name as shown to the user
/// @param variable the environment variable that moves it
/// @param isManagement whether the port follows another one, which the variable names
public record ListeningPort(int number, String component, String variable, boolean isManagement) {

    static ListeningPort of(int number, String component, ComponentPort port) {
        return new ListeningPort(number, component, port.variable(), false);
    }

    static ListeningPort management(int number, String component, ComponentPort port) {
        return new ListeningPort(number, component, port.variable(), true);
    }
}
