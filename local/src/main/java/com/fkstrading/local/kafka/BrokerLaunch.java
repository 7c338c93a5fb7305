package com.fkstrading.local.kafka;

import java.util.List;
import java.util.Map;

/// How a broker's process runs.
///
/// @param jvmOptions besides those that every local broker has
/// @param environment the process's whole environment
public record BrokerLaunch(List<String> jvmOptions, Map<String, String> environment) {

    public BrokerLaunch {
        jvmOptions = List.copyOf(jvmOptions);
        environment = Map.copyOf(environment);
    }
}
