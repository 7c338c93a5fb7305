package com.fkstrading.local.traffic;

import com.fkstrading.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Notes each answer as one JSON object a line, at once: what was promised to the sender, for a
/// checker to compare with what was kept.
final class AnswerFile implements AutoCloseable {

    private final Writer lines;

    private AnswerFile(Writer lines) {
        this.lines = lines;
    }

    /// @param file null to note nothing
    static AnswerFile appendTo(Path file) throws IOException {
        return new AnswerFile(
                file == null
                        ? Writer.nullWriter()
                        : Files.newBufferedWriter(
                                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    synchronized void append(Answer answer) {
        try {
            lines.write(Json.MAPPER.writeValueAsString(Line.of(answer)) + "\n");
            lines.flush();
        } catch (IOException cause) {
            throw new UncheckedIOException("the answers cannot be noted", cause);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private record Line(String alertId, int status, String signalId, String error, int attempts) {
        static Line of(Answer answer) {
            return new Line(
                    answer.alertId(),
                    answer.status(),
                    answer.signalId(),
                    answer.error(),
                    answer.attempts());
        }
    }
}
