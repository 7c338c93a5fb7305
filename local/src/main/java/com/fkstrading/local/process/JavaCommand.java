package com.fkstrading.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of a child JVM of this very JDK. The child ignores Ctrl-C, which a terminal
/// sends to every process at once: it is stopped by us, in order, with SIGTERM.
public final class JavaCommand {

    private static final List<String> IGNORING_INTERRUPT =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    /// Alerts are rare and find cold caches; with large pages, which only Linux has, far fewer
    /// addresses have to be translated again. A system without them logs a warning in the child.
    private static final List<String> LARGE_PAGES =
            System.getProperty("os.name").equals("Linux")
                    ? List.of("-XX:+UseTransparentHugePages")
                    : List.of();

    private JavaCommand() {}

    public static List<String> ofJar(List<String> options, Path jar) {
        return command(options, List.of("-jar", jar.toString()));
    }

    /// Runs a class of our own class path, also below a test runner that hides it in a manifest.
    public static List<String> ofClass(List<String> options, String mainClass, List<String> args) {
        var classPath = System.getProperty("java.class.path");
        var ofTests = System.getProperty("surefire.test.class.path", classPath);
        var tail = new ArrayList<>(List.of("-cp", ofTests, mainClass));
        tail.addAll(args);
        return command(options, tail);
    }

    private static List<String> command(List<String> options, List<String> tail) {
        var command = new ArrayList<>(IGNORING_INTERRUPT);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LARGE_PAGES);
        command.addAll(options);
        command.addAll(tail);
        return List.copyOf(command);
    }
}
