package com.fkstrading.local.up;

import com.fkstrading.local.PartFailed;
import com.fkstrading.local.part.Part;
import com.fkstrading.local.part.PartEvent;
import com.fkstrading.local.part.Parts;
import java.time.LocalTime;
import java.util.concurrent.CompletableFuture;

/// Tells what happens: parts that come and go, warnings of their logs, and every decision.
final class RunningLog {

    private final Console console;
    private final CompletableFuture<PartFailed> gaveUp;
    private final Repeats repeats = new Repeats();

    /// @param gaveUp completed when a part has ended for good
    RunningLog(Console console, CompletableFuture<PartFailed> gaveUp) {
        this.console = console;
        this.gaveUp = gaveUp;
    }

    void accept(PartEvent event) {
        switch (event) {
            case PartEvent.Started(var part, var process, var restarts) -> {}
            case PartEvent.Ready(var part, var took, var restarts) -> {
                if (restarts == 0) {
                    console.ready(part.name(), took, address(part));
                } else {
                    var seconds = took.toMillis() / 1_000.0;
                    say(part, "is ready again after %.1f s".formatted(seconds));
                }
            }
            case PartEvent.Ended(var part, var pid) ->
                    say(part, "ended (process %d); starting it again".formatted(pid));
            case PartEvent.Failed(var part, var reason) ->
                    say(part, "did not become ready; starting it again");
            case PartEvent.GaveUp(var part, var reason) -> gaveUp.complete(reason);
        }
    }

    /// From now on, tells the warnings and the decisions too.
    void follow(Parts parts, String bootstrapServers) {
        for (var part : parts.all()) {
            var follower = LogFollower.fromEnd(part.log());
            Thread.ofVirtual()
                    .name("follow-" + part.name())
                    .start(() -> follower.run(line -> warn(part, line)));
        }
        Thread.ofVirtual()
                .name("decisions")
                .start(() -> new Decisions(bootstrapServers).run(console::log));
    }

    private void warn(Part part, String line) {
        Warning.in(line)
                .flatMap(text -> repeats.pass(part.name(), text, System.nanoTime()))
                .ifPresent(text -> say(part, text));
    }

    private void say(Part part, String text) {
        console.log(LocalTime.now(), part.name(), text);
    }

    private static String address(Part part) {
        return part.managementPort() == 0
                ? "localhost:" + part.port()
                : "http://localhost:" + part.port();
    }
}
