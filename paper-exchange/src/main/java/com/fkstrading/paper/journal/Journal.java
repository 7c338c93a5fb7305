package com.fkstrading.paper.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fkstrading.paper.book.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// A file of entries, one JSON line each. An entry that `append` has written survives the end of
/// the process, `kill -9` included; it is not forced to the disk, so a power failure may lose the
/// last ones. A half-written line at the end was never answered, and is cut off at the next start.
public final class Journal implements AutoCloseable {

    private static final String FILE = "journal.jsonl";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /// Opens the journal of the folder, creating it where there is none, and passes every entry to
    /// `replay`.
    public static Journal open(Path folder, Consumer<Entry> replay) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(FILE);
        var channel = FileChannel.open(file, CREATE, READ, WRITE);
        channel.truncate(new JournalReader(JSON, file).replay(channel, replay));
        channel.position(channel.size());
        return new Journal(channel);
    }

    /// Writes all entries or, if it throws, none.
    public void append(List<? extends Entry> entries) throws IOException {
        var lines = new ByteArrayOutputStream();
        for (var entry : entries) {
            lines.writeBytes(JSON.writeValueAsBytes(entry));
            lines.write('\n');
        }
        var start = channel.position();
        try {
            for (var bytes = ByteBuffer.wrap(lines.toByteArray()); bytes.hasRemaining(); ) {
                channel.write(bytes);
            }
        } catch (IOException failed) {
            channel.truncate(start);
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
