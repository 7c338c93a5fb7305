package com.fkstrading.replay.recording;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes records into one file.
final class RecordWriter implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream lines;

    RecordWriter(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        lines = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
    }

    void write(RecordedRecord record) throws IOException {
        lines.write(RecordFormat.write(record));
        lines.write('\n');
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
