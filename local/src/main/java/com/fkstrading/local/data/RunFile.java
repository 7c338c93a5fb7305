package com.fkstrading.local.data;

import com.fkstrading.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// `run.json` in the data folder: the running system as of its last change. A reader sees the file
/// before or after a change, never in between.
public record RunFile(Path path) {

    public void write(RunState state) {
        var draft = path.resolveSibling(path.getFileName() + ".new");
        try {
            Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), state);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw new UncheckedIOException(path + " cannot be written", cause);
        }
    }

    /// Empty when nothing was started on this data folder since it was last stopped in order.
    public Optional<RunState> read() {
        try {
            return Optional.of(Json.MAPPER.readValue(path.toFile(), RunState.class));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException cause) {
            throw new UncheckedIOException(path + " cannot be deleted", cause);
        }
    }
}
