package com.fkstrading.systemtests.prove.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The system as an operator has it: the `./fks` command line and the processes that it names.
///
/// @param root the checkout
/// @param environment settings beside those of this process
public record RunningSystem(Path root, Map<String, String> environment) {

    public RunningSystem {
        environment = Map.copyOf(environment);
    }

    public SystemProcess component(String name) {
        for (JsonNode component : status().path("components")) {
            if (component.path("name").textValue().equals(name)) {
                return new SystemProcess(
                        name,
                        component.path("pid").longValue(),
                        component.path("state").textValue());
            }
        }
        throw new NoSuchElementException("no component named " + name + " is running");
    }

    private JsonNode status() {
        try {
            Process status = fks("status", "--json").redirectErrorStream(false).start();
            return Json.MAPPER.readTree(status.getInputStream());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Waits until every component is ready and every symbol has a fresh price.
    public void awaitReady(Duration limit) {
        await(() -> status().path("ready").booleanValue(), "the system is not ready", limit);
    }

    /// `kill -9`: the process gets no chance to finish anything.
    public void kill(String name) {
        ProcessHandle.of(component(name).pid()).orElseThrow().destroyForcibly();
    }

    /// Waits until the component is ready with another process than `pid`.
    ///
    /// @return how long that took
    public Duration awaitRestart(String name, long pid, Duration limit) {
        long start = System.nanoTime();
        await(
                () -> {
                    var component = component(name);
                    return component.isReady() && component.pid() != pid;
                },
                name + " is not ready again",
                limit);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void await(BooleanSupplier condition, String otherwise, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(otherwise + " after " + limit.toSeconds() + " s");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    public ProcessBuilder fks(String... arguments) {
        List<String> command = new ArrayList<>(List.of(root.resolve("fks").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(root.toFile());
        process.environment().putAll(environment);
        return process;
    }
}
