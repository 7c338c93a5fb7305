package com.fkstrading.local.up;

import com.fkstrading.local.component.Component;
import com.fkstrading.local.component.ComponentEvent;
import java.io.PrintWriter;
import java.time.Duration;

/// The launcher's output to the terminal: whole lines, from any thread.
final class Console {

    private final PrintWriter out;

    Console(PrintWriter out) {
        this.out = out;
    }

    synchronized void say(String text) {
        out.println(text);
        out.flush();
    }

    /// A line about a component, or of its log.
    void say(Component component, String text) {
        say("%-15s| %s".formatted(component.name(), text));
    }

    /// Reports components that start and end. One that has been given up ends the launcher, which
    /// prints the reason.
    void accept(ComponentEvent event) {
        switch (event) {
            case ComponentEvent.Started _, ComponentEvent.GaveUp _ -> {}
            case ComponentEvent.Ready(var component, var took, var restarts) ->
                    say(
                            component,
                            restarts == 0
                                    ? "ready after %5.1f s   %s"
                                            .formatted(seconds(took), address(component))
                                    : "ready again after %.1f s".formatted(seconds(took)));
            case ComponentEvent.StillStarting(var component, var since, var failingChecks) ->
                    say(
                            component,
                            "not ready after %.0f s%s"
                                    .formatted(
                                            seconds(since),
                                            failingChecks.isEmpty()
                                                    ? ""
                                                    : "; it waits for " + failingChecks));
            case ComponentEvent.Ended(var component, var pid) ->
                    say(component, "ended (process %d); starting it again".formatted(pid));
            case ComponentEvent.NotLive(var component, var pid) ->
                    say(component, "failed (process %d); starting it again".formatted(pid));
            case ComponentEvent.Failed(var component, var _) ->
                    say(component, "did not become ready; starting it again");
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private static String address(Component component) {
        return component.managementPort() == 0
                ? "localhost:" + component.port()
                : "http://localhost:" + component.port();
    }
}
