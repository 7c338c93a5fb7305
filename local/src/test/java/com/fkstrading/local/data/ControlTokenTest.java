package com.fkstrading.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTokenTest {

    @TempDir Path folder;

    @Test
    void oneDataFolderKeepsItsTokenAndAnotherHasAnother() {
        var token = new DataFolder(folder).controlToken().readOrCreate();

        assertThat(token).matches("[0-9a-f]{64}");
        assertThat(new DataFolder(folder).controlToken().readOrCreate()).isEqualTo(token);
        assertThat(new ControlToken(folder.resolve("another")).readOrCreate()).isNotEqualTo(token);
    }

    @Test
    void toolsReadTheTokenFromTheDataFolder() throws IOException {
        var token = new DataFolder(folder).controlToken().readOrCreate();

        assertThat(folder.resolve("control-token")).hasContent(token);
    }

    @Test
    void onlyTheOwnerMayReadTheToken() throws IOException {
        var file = folder.resolve("control-token");
        Files.writeString(file, "cut off");

        new ControlToken(file).readOrCreate();
        assertThat(permissions(file)).isEqualTo("rw-------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        new ControlToken(file).readOrCreate();
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void onlyTheOwnerMayReadTheLogThatHoldsTheLink() throws IOException {
        var data = new DataFolder(folder);
        data.createLauncherLog();
        assertThat(permissions(data.launcherLog())).isEqualTo("rw-------");

        Files.setPosixFilePermissions(
                data.launcherLog(), PosixFilePermissions.fromString("rw-r--r--"));
        data.createLauncherLog();
        assertThat(permissions(data.launcherLog())).isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
