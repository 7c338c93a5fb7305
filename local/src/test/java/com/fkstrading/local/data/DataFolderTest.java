package com.fkstrading.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.local.data.RunState.StartedComponent;
import com.fkstrading.local.process.ComponentFailed;
import com.fkstrading.local.process.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path folder;

    @Test
    void emptyFolderKeepsOnlyWhatTheRunningLauncherHolds() throws IOException {
        var data = new DataFolder(folder);
        data.lock();
        Files.createDirectories(folder.resolve("kafka/topic"));
        Files.writeString(folder.resolve("kafka/topic/segment"), "records");
        Files.writeString(data.launcherLog(), "starting");

        data.empty();

        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("lock", "logs", "up.log");
        }
    }

    @Test
    void folderThatHoldsSomethingElseIsNotEmptied() throws IOException {
        var data = new DataFolder(folder);
        data.lock();
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        Files.createDirectories(folder.resolve("kafka"));

        assertThatThrownBy(data::empty)
                .isInstanceOf(ComponentFailed.class)
                .hasMessageContaining("FKS_DATA")
                .hasMessageContaining("'thesis.txt'");
        assertThat(folder.resolve("thesis.txt")).exists();
        assertThat(folder.resolve("kafka")).exists();
    }

    @Test
    void secondLauncherOnTheSameDataIsRefusedHoweverLongTheFirstOneRuns() {
        var data = new DataFolder(folder);
        data.lock();
        // What nobody refers to would be closed now.
        System.gc();

        assertThatThrownBy(data::lock)
                .isInstanceOf(ComponentFailed.class)
                .hasMessageContaining("already runs on the data folder " + folder)
                .hasMessageContaining("./fks down");
    }

    @Test
    void stateReadsAsItWasWritten() {
        var file = new DataFolder(folder).runFile();
        var process = ProcessId.of(ProcessHandle.current());
        var state =
                new RunState(
                        process,
                        true,
                        List.of(new StartedComponent("ingest", process, 8000, 9000, 2)));

        file.write(state);

        assertThat(file.read()).contains(state);
        file.delete();
        assertThat(file.read()).isEmpty();
    }

    @Test
    void processWithTheSameNumberButAnotherStartIsAnotherOne() {
        var self = ProcessHandle.current();

        assertThat(ProcessId.of(self).find()).contains(self);
        assertThat(new ProcessId(self.pid(), Instant.EPOCH).find()).isEmpty();
    }
}
