package com.fkstrading.paper.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fkstrading.paper.book.Entry;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Reads the entries of a journal.
record JournalReader(JsonMapper json, Path file) {

    /// Passes on every complete line; the result is their length.
    long replay(FileChannel channel, Consumer<Entry> replay) throws IOException {
        var whole = 0L;
        var number = 0;
        var line = new ByteArrayOutputStream();
        var bytes = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        for (var next = bytes.read(); next >= 0; next = bytes.read()) {
            if (next != '\n') {
                line.write(next);
                continue;
            }
            number++;
            replay.accept(entry(number, line.toString(UTF_8)));
            whole += line.size() + 1;
            line.reset();
        }
        return whole;
    }

    private Entry entry(int number, String line) {
        try {
            return json.readValue(line, Entry.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(
                    "%s, line %d: not an entry of this version; remove the file to start again"
                            .formatted(file, number),
                    unreadable);
        }
    }
}
