package com.fkstrading.systemtests.operations;

import static java.util.stream.Collectors.joining;

import com.fkstrading.testing.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The text of what modules ship, or of their tests: Java and properties.
record Sources(String text) {

    static Sources of(String... modules) {
        return in("src/main", modules);
    }

    static Sources ofTests(String... modules) {
        return in("src/test", modules);
    }

    private static Sources in(String folder, String... modules) {
        return new Sources(
                Stream.of(modules).map(module -> text(module, folder)).collect(joining("\n")));
    }

    private static String text(String module, String subfolder) {
        var folder = Checkout.root().resolve(module).resolve(subfolder);
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|properties)"))
                    .map(Sources::read)
                    .collect(joining("\n"));
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
