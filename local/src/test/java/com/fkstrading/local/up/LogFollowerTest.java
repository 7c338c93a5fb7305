package com.fkstrading.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {

    @TempDir Path folder;
    private Path log;

    @BeforeEach
    void earlierLine() throws IOException {
        log = folder.resolve("component.log");
        Files.writeString(log, "earlier\n");
    }

    @Test
    void onlyLinesAfterTheStartAreGiven() throws IOException {
        var follower = LogFollower.fromEnd(log);
        append("one\ntwo\n");

        assertThat(poll(follower)).containsExactly("one", "two");
        assertThat(poll(follower)).isEmpty();
    }

    @Test
    void unfinishedLineWaitsForItsEnd() throws IOException {
        var follower = LogFollower.fromEnd(log);
        append("half");

        assertThat(poll(follower)).isEmpty();
        append(" and half\n");
        assertThat(poll(follower)).containsExactly("half and half");
    }

    @Test
    void truncatedFileIsReadFromItsStart() throws IOException {
        var follower = LogFollower.fromEnd(log);
        Files.writeString(log, "new\n");

        assertThat(poll(follower)).containsExactly("new");
    }

    @Test
    void absentFileIsReadOnceItAppears() throws IOException {
        var absent = folder.resolve("absent.log");
        var follower = LogFollower.fromEnd(absent);

        assertThat(poll(follower)).isEmpty();
        Files.writeString(absent, "there\n");
        assertThat(poll(follower)).containsExactly("there");
    }

    private void append(String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.APPEND);
    }

    private static List<String> poll(LogFollower follower) {
        var lines = new ArrayList<String>();
        follower.poll(lines::add);
        return lines;
    }
}
