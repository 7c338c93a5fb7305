package com.fkstrading.systemtests.operations;

import static java.util.stream.Collectors.joining;

import com.fkstrading.testing.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The text of what a module ships: its Java and its properties.
record Sources(String text) {

    static Sources of(String module) {
        var folder = Checkout.root().resolve(module).resolve("src/main");
        try (var files = Files.walk(folder)) {
            return new Sources(
                    files.filter(file -> file.toString().matches(".*\\.(java|properties)"))
                            .map(Sources::read)
                            .collect(joining("\n")));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Whether a name stands there as a whole word.
    boolean mentions(String name) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?![\\w.])")
                .matcher(text)
                .find();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
