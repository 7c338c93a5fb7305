package com.fkstrading.local.part;

import com.fkstrading.local.postgres.LocalPostgres;
import java.nio.file.Path;
import java.util.List;

/// The Postgres server.
record PostgresPart(Path data, int port, Path log) implements Part {

    static final String NAME = "postgres";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int managementPort() {
        return 0;
    }

    @Override
    public List<Listen> listens() {
        return List.of(Listen.of(port, "Postgres", PortSetting.POSTGRES));
    }

    @Override
    public Running start() {
        var postgres = LocalPostgres.start(data, port, log);
        return new Started(postgres, postgres.process());
    }

    private record Started(LocalPostgres postgres, ProcessHandle process) implements Running {
        @Override
        public boolean isReady() {
            // The start returns only when the server takes connections.
            return process.isAlive();
        }

        @Override
        public void close() {
            postgres.close();
        }
    }
}
