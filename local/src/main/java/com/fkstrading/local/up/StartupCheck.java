package com.fkstrading.local.up;

import com.fkstrading.local.component.Component;
import com.fkstrading.local.component.ListeningPort;
import com.fkstrading.local.process.ComponentFailed;
import com.fkstrading.local.process.LoopbackPorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What must hold before anything is started; otherwise one sentence for each thing that does not.
final class StartupCheck {

    private StartupCheck() {}

    /// @throws ComponentFailed when a jar is missing or a port is taken
    static void check(List<Component> components) {
        var problems = new ArrayList<String>();
        components.forEach(component -> component.program().missing().ifPresent(problems::add));
        Map<Integer, ListeningPort> claimed = new HashMap<>();
        for (var component : components) {
            component.listens().stream()
                    .flatMap(port -> problem(port, claimed).stream())
                    .findFirst()
                    .ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new ComponentFailed(String.join("\n", problems));
        }
    }

    private static Optional<String> problem(
            ListeningPort port, Map<Integer, ListeningPort> claimed) {
        var other = claimed.putIfAbsent(port.number(), port);
        if (other != null) {
            return Optional.of(claimedTwice(port, other));
        }
        return LoopbackPorts.isFree(port.number()) ? Optional.empty() : Optional.of(taken(port));
    }

    private static String taken(ListeningPort port) {
        return "Port %d is taken, which %s needs%s; stop the program that listens there, or set %s to another port%s."
                .formatted(
                        port.number(),
                        port.component(),
                        port.isManagement() ? " for management" : "",
                        port.variable(),
                        port.isManagement() ? " (management is that port plus 1000)" : "");
    }

    private static String claimedTwice(ListeningPort one, ListeningPort other) {
        return "Port %d is given to %s and to %s; move one with %s or %s."
                .formatted(
                        one.number(),
                        other.component(),
                        one.component(),
                        other.variable(),
                        one.variable());
    }
}
