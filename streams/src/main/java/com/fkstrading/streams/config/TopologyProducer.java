package com.fkstrading.streams.config;

import com.fkstrading.streams.SignalTopology;
import com.fkstrading.streams.metrics.DecisionMetrics;
import com.fkstrading.streams.topology.Environment;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.Topology;

/// Gives the topology to Quarkus, which starts it once its topics exist.
@ApplicationScoped
class TopologyProducer {

    @Produces
    @Singleton
    Topology topology(DecisionSettings settings, MeterRegistry registry) {
        return new SignalTopology(
                        settings.rules(), new DecisionMetrics(registry), Environment.live())
                .get();
    }
}
