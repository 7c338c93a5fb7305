package com.fkstrading.local.part;

import com.fkstrading.contract.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Everything that `up` runs, in the order of its start; they stop in the opposite order.
///
/// @param foundations what the services need before they start
/// @param services the paper exchange and the four services
public record Parts(List<Part> foundations, List<Part> services) {

    public Parts {
        foundations = List.copyOf(foundations);
        services = List.copyOf(services);
    }

    /// @param controlToken what `api` asks for
    public static Parts of(Settings settings, String controlToken) {
        var environment = new ChildEnvironment(settings, controlToken);
        return new Parts(
                List.of(
                        new BrokerPart(
                                settings.data(),
                                settings.port(PortSetting.KAFKA),
                                settings.log(BrokerPart.NAME),
                                sharedClasses(settings, BrokerPart.NAME)),
                        new PostgresPart(
                                settings.data(),
                                settings.port(PortSetting.POSTGRES),
                                settings.log(PostgresPart.NAME))),
                List.of(
                        service(environment, "paper-exchange", PortSetting.PAPER_EXCHANGE, 64),
                        service(environment, Service.INGEST.label(), PortSetting.INGEST, 96),
                        service(environment, Service.STREAMS.label(), PortSetting.STREAMS, 128),
                        service(environment, Service.EXECUTION.label(), PortSetting.EXECUTION, 96),
                        service(environment, Service.API.label(), PortSetting.API, 96)));
    }

    public List<Part> all() {
        return Stream.concat(foundations.stream(), services.stream()).toList();
    }

    private static ServicePart service(
            ChildEnvironment environment, String name, PortSetting port, int heapMib) {
        var settings = environment.settings();
        return new ServicePart(
                name,
                port,
                settings.port(port),
                settings.root().resolve(Path.of(name, "target/quarkus-app/quarkus-run.jar")),
                jvmOptions(settings, name, heapMib),
                environment.of(port),
                settings.log(name));
    }

    /// Small and quick to start; a service that runs for long in production takes none of these.
    private static List<String> jvmOptions(Settings settings, String name, int heapMib) {
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
    private static List<String> sharedClasses(Settings settings, String name) {
        var archive = settings.classArchives().resolve(name + ".jsa");
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive);
    }
}
