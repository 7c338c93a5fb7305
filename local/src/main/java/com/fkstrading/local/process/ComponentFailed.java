package com.fkstrading.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A component of the local system cannot run; the message is one sentence for a person, followed
/// by the last lines of the component's log where there is one.
public final class ComponentFailed extends RuntimeException {

    private static final int LINES = 15;

    public ComponentFailed(String sentence) {
        super(sentence);
    }

    public ComponentFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /// The sentence with the end of the component's log below it.
    public static ComponentFailed withLog(String sentence, Path log) {
        var lines = lastLines(log);
        return new ComponentFailed(
                lines.isEmpty()
                        ? sentence
                        : sentence + " The end of " + log + ":\n  " + String.join("\n  ", lines));
    }

    /// Without the frames of stack traces, which would push the reason out.
    private static List<String> lastLines(Path log) {
        try {
            var lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("\tat "))
                            .toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
