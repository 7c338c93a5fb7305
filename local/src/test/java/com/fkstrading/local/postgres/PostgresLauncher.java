package com.fkstrading.local.postgres;

import java.nio.file.Path;

/// A launcher to be killed: starts a Postgres on the directory of its argument and stays.
final class PostgresLauncher {

    static final String READY = "ready";

    private PostgresLauncher() {}

    public static void main(String[] args) {
        try (var postgres = LocalPostgres.start(Path.of(args[0]), 0)) {
            System.out.println(READY);
            postgres.process().onExit().join();
        }
    }
}
