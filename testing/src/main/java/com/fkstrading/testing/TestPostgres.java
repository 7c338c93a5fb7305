package com.fkstrading.testing;

import com.fkstrading.local.postgres.FksDatabase;
import com.fkstrading.local.postgres.LocalPostgres;

/// A Postgres server with one database, empty at first, shared by all tests of a JVM. The first
/// call of [#shared()] starts it; it ends with the JVM.
///
/// @param url as the setting DATABASE_URL takes it, without `jdbc:`
/// @param pid of the server's first process, the postmaster
public record TestPostgres(String url, String user, String password, long pid) {

    private static final String PROPERTY = "fks.testing.postgres";

    /// Ends the server, even one that was left suspended, and its data.
    private static final String STOP =
            """
            kill -CONT $1 $(pgrep -P $1)
            kill -INT $1
            for attempt in $(seq 100); do kill -0 $1 || break; sleep 0.1; done
            kill -KILL $1 $(pgrep -P $1)
            rm -rf "$2"
            """;

    public static TestPostgres shared() {
        var fields = ThisJvm.once(PROPERTY, TestPostgres::start).split(" ");
        return new TestPostgres(fields[0], fields[1], fields[2], Long.parseLong(fields[3]));
    }

    public String jdbcUrl() {
        return "jdbc:" + url;
    }

    /// Takes the processor time away from the server and from the backend of every connection: open
    /// connections stay open, new ones are accepted by the operating system, and nothing answers.
    /// It continues when the suspension is closed, or with [#resume()].
    public Suspension suspend() {
        ProcessSignals.suspend(pid);
        return this::resume;
    }

    /// No error where the server runs.
    public void resume() {
        ProcessSignals.resume(pid);
    }

    private static String start() {
        var data = ThisJvm.folder("postgres-");
        // Any test class may be the last one that uses it, so it ends with this JVM.
        @SuppressWarnings("resource")
        var server = LocalPostgres.start(data, 0);
        var pid = Long.toString(server.process().pid());
        ThisJvm.atEnd(STOP, pid, data.toString());
        return String.join(" ", server.url(), FksDatabase.USER, FksDatabase.PASSWORD, pid);
    }
}
