package com.fkstrading.local.up;

import com.fkstrading.local.component.Component;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Shows what the components write to their logs from now on, each line with the component's name
/// before it: every line, or those of WARN and above.
final class ComponentLogs {

    /// The first of these words in a line is its level, in each format that our components write.
    private static final Pattern LEVEL =
            Pattern.compile("\\b(TRACE|DEBUG|INFO|LOG|WARN|WARNING|ERROR|FATAL|PANIC)\\b");

    private static final Set<String> SHOWN = Set.of("WARN", "WARNING", "ERROR", "FATAL", "PANIC");

    private final List<FollowedLog> logs;
    private final boolean verbose;
    private final Console console;

    private record FollowedLog(Component component, LogFollower lines) {}

    ComponentLogs(List<Component> components, boolean verbose, Console console) {
        this.logs =
                components.stream()
                        .map(
                                component ->
                                        new FollowedLog(
                                                component, LogFollower.fromEnd(component.log())))
                        .toList();
        this.verbose = verbose;
        this.console = console;
    }

    /// Shows the lines that have been written since the last call.
    void poll() {
        for (var log : logs) {
            log.lines()
                    .poll(
                            line -> {
                                if (verbose || isWarning(line)) {
                                    console.say(log.component(), line);
                                }
                            });
        }
    }

    static boolean isWarning(String line) {
        var level = LEVEL.matcher(line);
        return level.find() && SHOWN.contains(level.group());
    }
}
