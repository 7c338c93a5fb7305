package com.fkstrading.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The checkout in which a test runs.
public final class Checkout {

    private static final String PROPERTY = "fks.root";

    private Checkout() {}

    /// The folder of the root pom: the build names it; a test that an editor started finds it by
    /// walking up.
    public static Path root() {
        var named = System.getProperty(PROPERTY);
        if (named != null) {
            return Path.of(named);
        }
        return Stream.iterate(
                        Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("strimzi/topics")))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No checkout of FKS above "
                                                + Path.of("").toAbsolutePath()
                                                + "; set the system property "
                                                + PROPERTY));
    }
}
