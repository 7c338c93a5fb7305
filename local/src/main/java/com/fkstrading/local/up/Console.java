package com.fkstrading.local.up;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/// What the launcher says to the person at the terminal, whole lines from whichever thread.
public final class Console {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private final PrintWriter out;

    public Console(PrintWriter out) {
        this.out = out;
    }

    public synchronized void say(String text) {
        out.println(text);
        out.flush();
    }

    /// A part that has come up, with the time that it took.
    void ready(String part, Duration took, String where) {
        say(
                "  %-15s ready after %5.1f s   %s"
                        .formatted(part, took.toMillis() / 1_000.0, where)
                        .stripTrailing());
    }

    /// One line of the running log.
    void log(LocalTime time, String what, String text) {
        say("%s  %-14s %s".formatted(TIME.format(time), what, text));
    }
}
