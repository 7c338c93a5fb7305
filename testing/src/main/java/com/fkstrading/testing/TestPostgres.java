package com.fkstrading.testing;

import com.fkstrading.local.postgres.LocalPostgres;

/// A Postgres with one database, empty at first, for all tests of a JVM. It starts with the first
/// who asks and ends with the JVM.
///
/// @param url as the setting DATABASE_URL takes it, without `jdbc:`
public record TestPostgres(String url, String user, String password) {

    private static final String PROPERTY = "fks.testing.postgres";

    public static TestPostgres shared() {
        var words = ThisJvm.once(PROPERTY, TestPostgres::start).split(" ");
        return new TestPostgres(words[0], words[1], words[2]);
    }

    public String jdbcUrl() {
        return "jdbc:" + url;
    }

    private static String start() {
        var data = ThisJvm.folder("postgres-");
        // Closed by the end of this JVM, which every test class may be the last one of.
        @SuppressWarnings("resource")
        var server = LocalPostgres.start(data, 0);
        ThisJvm.atEnd(
                "kill -INT $1; while kill -0 $1; do sleep 0.1; done; rm -rf \"$2\"",
                Long.toString(server.process().pid()),
                data.toString());
        return String.join(" ", server.url(), server.user(), server.password());
    }
}
