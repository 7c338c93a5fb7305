package com.fkstrading.local.component;

import com.fkstrading.local.environment.ComponentPort;
import com.fkstrading.local.kafka.LocalBroker;
import java.nio.file.Path;
import java.util.List;

/// The Kafka broker.
record BrokerComponent(Path data, int port, Path log, LocalBroker.Launch launch)
        implements Component {

    static final String NAME = "kafka";

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
        return List.of(ListeningPort.of(port, "Kafka", ComponentPort.KAFKA));
    }

    @Override
    public RunningComponent start() {
        return new RunningBroker(LocalBroker.launch(data, port, log, launch));
    }

    private record RunningBroker(LocalBroker broker) implements RunningComponent {
        @Override
        public ProcessHandle process() {
            return broker.process().toHandle();
        }

        @Override
        public boolean isReady() {
            return broker.isReady();
        }

        @Override
        public void close() {
            broker.close();
        }
    }
}
