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
    private static final String RUN = "run.json";
    private static final String TOKEN = "control-token";
    private static final String LOGS = "logs";

    /// All that may be in the folder; the last four are the components' own.
    private static final Set<String> NAMES =
            Set.of(
                    LOCK,
                    LAUNCHER_LOG,
                    RUN,
                    TOKEN,
                    LOGS,
                    "kafka",
                    "postgres",
                    "streams",
                    "paper-exchange");

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
        return new RunFile(path.resolve(RUN));
    }

    public ControlToken controlToken() {
        return new ControlToken(path.resolve(TOKEN));
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
        Files.createDirectories(path.resolve(LOGS));
    }

    /// Deletes all data; for the holder of the lock.
    ///
    /// @throws ComponentFailed when something else is in the folder, which may be somebody's home
    public void empty() {
        requireOnlyOwnFiles();
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

    private void requireOnlyOwnFiles() {
        try (var files = Files.list(path)) {
            var foreign =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !isOwn(name))
                            .sorted()
                            .findFirst();
            if (foreign.isPresent()) {
                throw new ComponentFailed(
                        "FKS_DATA: %s contains '%s', which FKS did not write; expected a folder of its own. Nothing was deleted."
                                .formatted(path, foreign.get()));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(path + " cannot be read", cause);
        }
    }

    /// A file that is being written has a draft beside it.
    private static boolean isOwn(String name) {
        return NAMES.contains(name.endsWith(".new") ? name.substring(0, name.length() - 4) : name);
    }
}
