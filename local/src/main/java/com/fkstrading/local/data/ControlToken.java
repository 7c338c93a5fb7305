package com.fkstrading.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/// The bearer token of `api`, one for each data folder: 256 random bits in hexadecimal in the file
/// `control-token`, which only its owner may read.
public record ControlToken(Path file) {

    static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private static final int BYTES = 32;
    private static final Pattern COMPLETE = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

    /// The token of this data folder; a file that is absent or incomplete gets a new one.
    public String readOrCreate() {
        try {
            var token = read();
            if (COMPLETE.matcher(token).matches()) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
                return token;
            }
            return create();
        } catch (IOException cause) {
            throw new UncheckedIOException(file + " cannot hold the control token", cause);
        }
    }

    private String read() throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException absent) {
            return "";
        }
    }

    /// A crash leaves the old file or the new one, never a part of it.
    private String create() throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(draft, token + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return token;
    }
}
