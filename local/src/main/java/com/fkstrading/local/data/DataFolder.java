package com.fkstrading.local.data;

import com.fkstrading.local.process.ComponentFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Where everything that outlives a process lives. One launcher at a time holds it.
public record DataFolder(Path path) {

    private static final String LOCK = "lock";
    private static final String LAUNCHER_LOG = "up.log";

    /// Held until this process ends: a channel without a reference would be closed, and the lock
    /// be gone with it.
    private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

    /// What a launcher in the background writes; emptying the folder leaves it.
    public Path launcherLog() {
        return path.resolve(LAUNCHER_LOG);
    }

    /// Only the owner may read it: it holds the link with the control token.
    public void createLauncherLog() throws IOException {
        if (Files.exists(launcherLog())) {
            Files.setPosixFilePermissions(launcherLog(), ControlToken.OWNER_ONLY);
        } else {
            Files.createFile(
                    launcherLog(), PosixFilePermissions.asFileAttribute(ControlToken.OWNER_ONLY));
        }
    }

    public RunFile runFile() {
        return new RunFile(path.resolve("run.json"));
    }

    public ControlToken controlToken() {
        return new ControlToken(path.resolve("control-token"));
    }

    /// Takes the folder for this process until it ends, however it ends.
    ///
    /// @throws ComponentFailed when another launcher has it
    public void lock() {
        try {
            create();
            var channel =
                    FileChannel.open(
                            path.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new ComponentFailed(taken());
            }
            HELD.add(channel);
        } catch (IOException cause) {
            throw new UncheckedIOException(path + " cannot be locked", cause);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ownLock) {
            return false;
        }
    }

    private String taken() {
        var launcher =
                runFile()
                        .read()
                        .map(state -> " (process " + state.launcher().pid() + ")")
                        .orElse("");
        return "FKS already runs on the data folder %s%s; `./fks down` stops it, and FKS_DATA names another folder."
                .formatted(path, launcher);
    }

    /// Creates the folder and the one for logs.
    public void create() throws IOException {
        Files.createDirectories(path.resolve("logs"));
    }

    /// Deletes all data; for the holder of the lock.
    public void empty() {
        var kept = Set.of(path, path.resolve(LOCK), path.resolve(LAUNCHER_LOG));
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!kept.contains(file)) {
                    Files.delete(file);
                }
            }
            create();
        } catch (IOException cause) {
            throw new UncheckedIOException(path + " cannot be emptied", cause);
        }
    }
}
