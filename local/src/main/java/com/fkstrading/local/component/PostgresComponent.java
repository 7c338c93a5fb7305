package com.fkstrading.local.component;

import com.fkstrading.local.environment.ComponentPort;
import com.fkstrading.local.postgres.LocalPostgres;
import java.nio.file.Path;
import java.util.List;

/// The Postgres server.
record PostgresComponent(Path data, int port, Path log) implements Component {

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
    public List<ListeningPort> listens() {
        return List.of(ListeningPort.of(port, "Postgres", ComponentPort.POSTGRES));
    }

    @Override
    public RunningComponent start() {
        var postgres = LocalPostgres.start(data, port, log);
        return new RunningPostgres(postgres, postgres.process());
    }

    private record RunningPostgres(LocalPostgres postgres, ProcessHandle process)
            implements RunningComponent {
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
