package com.fkstrading.local.component;

import com.fkstrading.contract.Service;
import com.fkstrading.local.environment.ChildEnvironment;
import com.fkstrading.local.environment.ComponentPort;
import com.fkstrading.local.environment.LocalSettings;
import com.fkstrading.local.kafka.BrokerLaunch;
import com.fkstrading.local.kafka.LocalBroker;
import com.fkstrading.local.management.ManagementEndpoint;
import com.fkstrading.local.management.PriceFeed;
import com.fkstrading.local.postgres.LocalPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Everything that `up` runs, in the order of its start; they stop in the opposite order.
///
/// @param infrastructure what the services need before they start
/// @param services the paper exchange and the four services
public record Components(List<Component> infrastructure, List<Component> services) {

    private static final String KAFKA = "kafka";
    private static final String POSTGRES = "postgres";

    public Components {
        infrastructure = List.copyOf(infrastructure);
        services = List.copyOf(services);
    }

    public static Components of(ChildEnvironment environment) {
        return new Components(
                List.of(broker(environment.settings()), postgres(environment.settings())),
                List.of(
                        service(environment, "paper-exchange", ComponentPort.PAPER_EXCHANGE, 64),
                        service(environment, Service.INGEST.label(), ComponentPort.INGEST, 96),
                        service(environment, Service.STREAMS.label(), ComponentPort.STREAMS, 128),
                        service(
                                environment,
                                Service.EXECUTION.label(),
                                ComponentPort.EXECUTION,
                                96),
                        service(environment, Service.API.label(), ComponentPort.API, 96)));
    }

    public List<Component> all() {
        return Stream.concat(infrastructure.stream(), services.stream()).toList();
    }

    public PriceFeed prices() {
        return services.stream()
                .filter(component -> component.name().equals(Service.INGEST.label()))
                .map(component -> new ManagementEndpoint(component.managementPort()))
                .map(PriceFeed::new)
                .findFirst()
                .orElseThrow();
    }

    private static Component broker(LocalSettings settings) {
        int port = settings.port(ComponentPort.KAFKA);
        var launch =
                new BrokerLaunch(
                        JvmOptions.sharedClasses(settings, KAFKA),
                        ChildEnvironment.plain(settings.environment()));
        return new Component(
                KAFKA,
                List.of(ListeningPort.of(port, "Kafka", ComponentPort.KAFKA)),
                settings.log(KAFKA),
                () -> LocalBroker.launch(settings.data(), port, settings.log(KAFKA), launch));
    }

    private static Component postgres(LocalSettings settings) {
        int port = settings.port(ComponentPort.POSTGRES);
        return new Component(
                POSTGRES,
                List.of(ListeningPort.of(port, "Postgres", ComponentPort.POSTGRES)),
                settings.log(POSTGRES),
                () -> LocalPostgres.start(settings.data(), port, settings.log(POSTGRES)));
    }

    private static Component service(
            ChildEnvironment environment, String name, ComponentPort port, int heapMib) {
        var settings = environment.settings();
        int number = settings.port(port);
        int management = number + ComponentPort.MANAGEMENT_OFFSET;
        return new Component(
                name,
                List.of(
                        ListeningPort.of(number, name, port),
                        ListeningPort.management(management, name, port)),
                settings.log(name),
                new ServiceJar(
                        name,
                        settings.root()
                                .resolve(Path.of(name, "target/quarkus-app/quarkus-run.jar")),
                        JvmOptions.ofService(settings, name, heapMib),
                        environment.of(name, port),
                        settings.log(name),
                        new ManagementEndpoint(management)));
    }
}
