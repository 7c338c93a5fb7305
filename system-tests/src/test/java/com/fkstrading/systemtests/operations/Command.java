package com.fkstrading.systemtests.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.testing.Checkout;
import com.fkstrading.testing.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;

/// A program run in the checkout's root, as an operator would; output and errors come back
/// together.
record Command(int exitCode, String output) {

    static Command run(String program, String... arguments) {
        var path = Tool.require(program).toString();
        var command = Stream.concat(Stream.of(path), Arrays.stream(arguments)).toList();
        try {
            var process =
                    new ProcessBuilder(command)
                            .directory(Checkout.root().toFile())
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Command(process.waitFor(), output);
        } catch (IOException cause) {
            throw new UncheckedIOException(String.join(" ", command), cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(String.join(" ", command), cause);
        }
    }
}
