package com.fkstrading.local.traffic;

import com.fkstrading.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Appends each answer to a file at once, one JSON object per line: what the sender was promised,
/// to be compared with the records.
final class AnswerLog implements AutoCloseable {

    private final Writer lines;

    private AnswerLog(Writer lines) {
        this.lines = lines;
    }

    /// @param file null to write nothing
    static AnswerLog appendTo(@Nullable Path file) throws IOException {
        return new AnswerLog(
                file == null
                        ? Writer.nullWriter()
                        : Files.newBufferedWriter(
                                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    synchronized void append(WebhookAnswer answer) {
        try {
            lines.write(Json.MAPPER.writeValueAsString(answer) + "\n");
            lines.flush();
        } catch (IOException cause) {
            throw new UncheckedIOException("the answers cannot be written", cause);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
