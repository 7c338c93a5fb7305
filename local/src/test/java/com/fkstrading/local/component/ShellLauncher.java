package com.fkstrading.local.component;

import com.fkstrading.local.environment.ChildEnvironment;
import com.fkstrading.local.environment.LocalSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A launcher in a process of its own, which takes its settings from that process's environment:
/// runs each service to its end, and the broker until its environment can be read.
final class ShellLauncher {

    private ShellLauncher() {}

    public static void main(String[] args) throws Exception {
        var components =
                Components.of(new ChildEnvironment(LocalSettings.ofThisProcess(), "the token"));
        for (var service : components.services()) {
            try (var running = service.program().start()) {
                running.process().onExit().get(30, TimeUnit.SECONDS);
            }
        }
        try (var broker = components.infrastructure().getFirst().program().start()) {
            var environment = Path.of("/proc", Long.toString(broker.process().pid()), "environ");
            if (Files.isReadable(environment)) {
                // Until then the process is still a copy of this one.
                Thread.sleep(Duration.ofSeconds(1));
                System.out.println(Files.readString(environment).replace('\0', '\n'));
            }
        }
    }
}
