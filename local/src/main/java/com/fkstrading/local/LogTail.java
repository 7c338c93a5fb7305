package com.fkstrading.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The last lines of a log file, for the sentence that says why a part did not start; without the
/// frames of stack traces, which would push that reason out.
public final class LogTail {

    private LogTail() {}

    /// At most `count` lines, oldest first; none where the file cannot be read.
    public static List<String> of(Path log, int count) {
        try {
            var lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("\tat "))
                            .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
