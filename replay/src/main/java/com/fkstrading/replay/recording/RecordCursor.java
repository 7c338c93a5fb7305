package com.fkstrading.replay.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Reads the records of one file, one after the other.
public final class RecordCursor implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final InputStream bytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private @Nullable RecordedRecord next;

    private RecordCursor(Path file, InputStream bytes) {
        this.file = file;
        this.bytes = bytes;
        this.next = read();
    }

    /// A file that does not exist has no records.
    static RecordCursor open(Path file) {
        try {
            return new RecordCursor(
                    file,
                    Files.exists(file)
                            ? Files.newInputStream(file)
                            : InputStream.nullInputStream());
        } catch (IOException cause) {
            throw unreadable(file, cause);
        }
    }

    /// The record that [#next] returns; null at the end.
    public @Nullable RecordedRecord peek() {
        return next;
    }

    public RecordedRecord next() {
        var record = next;
        if (record == null) {
            throw new NoSuchElementException(file + ": at its end");
        }
        next = read();
        return record;
    }

    private @Nullable RecordedRecord read() {
        try {
            byte[] line = line();
            return line.length == 0 ? null : RecordFormat.read(line);
        } catch (IOException cause) {
            throw unreadable(file, cause);
        }
    }

    /// Empty at the end.
    private byte[] line() throws IOException {
        var line = new ByteArrayOutputStream();
        while (fill()) {
            int start = position;
            while (position < limit && buffer[position] != '\n') {
                position++;
            }
            line.write(buffer, start, position - start);
            if (position < limit) {
                position++;
                break;
            }
        }
        return line.toByteArray();
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, bytes.read(buffer));
        }
        return position < limit;
    }

    private static UncheckedIOException unreadable(Path file, IOException cause) {
        return new UncheckedIOException(
                file + " cannot be read; expected a record as JSON in each line", cause);
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException cause) {
            throw unreadable(file, cause);
        }
    }
}
