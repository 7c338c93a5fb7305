package com.fkstrading.local.up;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Gives each line that is appended to a log file. A file that was truncated is read from its
/// start. The writer writes to the file and not to us, so that a slow terminal never blocks it.
final class LogFollower {

    private static final int MOST_AT_ONCE = 1 << 20;

    private final Path log;
    private long position;
    private String unfinished = "";

    private LogFollower(Path log, long position) {
        this.log = log;
        this.position = position;
    }

    static LogFollower fromEnd(Path log) {
        try {
            return new LogFollower(log, Files.size(log));
        } catch (IOException absent) {
            return fromStart(log);
        }
    }

    static LogFollower fromStart(Path log) {
        return new LogFollower(log, 0);
    }

    /// Gives the lines that have been completed since the last call.
    void poll(Consumer<String> lines) {
        var text = unfinished + appended();
        var end = text.lastIndexOf('\n');
        unfinished = text.substring(end + 1);
        if (end >= 0) {
            text.substring(0, end).lines().forEach(lines);
        }
    }

    private String appended() {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            if (file.length() < position) {
                position = 0;
            }
            var bytes = new byte[(int) Math.min(MOST_AT_ONCE, file.length() - position)];
            file.seek(position);
            file.readFully(bytes);
            position += bytes.length;
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
