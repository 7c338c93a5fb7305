package com.fkstrading.local.component;

import com.fkstrading.contract.Service;
import com.fkstrading.local.environment.ChildEnvironment;
import com.fkstrading.local.environment.ComponentPort;
import com.fkstrading.local.environment.LocalSettings;
import com.fkstrading.local.kafka.LocalBroker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Everything that `up` runs, in the order of its start; they stop in the opposite order.
///
/// @param infrastructure what the services need before they start
/// @param services the paper exchange and the four services
public record Components(List<Component> infrastructure, List<Component> services) {

    public Components {
        infrastructure = List.copyOf(infrastructure);
        services = List.copyOf(services);
    }

    public static Components of(ChildEnvironment environment) {
        return new Components(
                List.of(broker(environment), postgres(environment.settings())),
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

    private static BrokerComponent broker(ChildEnvironment environment) {
        var settings = environment.settings();
        return new BrokerComponent(
                settings.data(),
                settings.port(ComponentPort.KAFKA),
                settings.log(BrokerComponent.NAME),
                new LocalBroker.Launch(
                        sharedClasses(settings, BrokerComponent.NAME),
                        ChildEnvironment.plain(settings.environment())));
    }

    private static PostgresComponent postgres(LocalSettings settings) {
        return new PostgresComponent(
                settings.data(),
                settings.port(ComponentPort.POSTGRES),
                settings.log(PostgresComponent.NAME));
    }

    private static ServiceComponent service(
            ChildEnvironment environment, String name, ComponentPort port, int heapMib) {
        var settings = environment.settings();
        return new ServiceComponent(
                name,
                port,
                settings.port(port),
                settings.root().resolve(Path.of(name, "target/quarkus-app/quarkus-run.jar")),
                jvmOptions(settings, name, heapMib),
                environment.of(name, port),
                settings.log(name));
    }

    /// Small and quick to start; a service that runs for long in production takes none of these.
    private static List<String> jvmOptions(LocalSettings settings, String name, int heapMib) {
        var options =
                new ArrayList<>(
                        List.of(
                                "-Xmx" + heapMib + "m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow"));
        options.addAll(sharedClasses(settings, name));
        return List.copyOf(options);
    }

    /// The JVM writes its loaded classes to the archive when it ends, unless it has one of the same
    /// jars, and starts from it in two thirds of the time.
    private static List<String> sharedClasses(LocalSettings settings, String name) {
        var archive = settings.classArchives().resolve(name + ".jsa");
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive);
    }
}
