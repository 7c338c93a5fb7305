package com.fkstrading.local.part;

import com.fkstrading.local.kafka.LocalBroker;
import java.nio.file.Path;
import java.util.List;

/// The Kafka broker.
record BrokerPart(Path data, int port, Path log, List<String> jvmOptions) implements Part {

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
    public List<Listen> listens() {
        return List.of(Listen.of(port, "Kafka", PortSetting.KAFKA));
    }

    @Override
    public Running start() {
        return new Started(LocalBroker.launch(data, port, log, jvmOptions));
    }

    private record Started(LocalBroker broker) implements Running {
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
