package com.fkstrading.local.kafka;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// The broker's own JVM: formats an empty data directory, starts, says `ready` on standard output,
/// and ends on SIGTERM or with the process that started it.
///
/// Arguments: the data directory, the port, the controller's port, the starter's process id.
final class BrokerMain {

    private static final int FAILED = 1;

    private BrokerMain() {}

    public static void main(String[] args) {
        var answer = System.out;
        // Whatever else prints to standard output belongs to the log.
        System.setOut(System.err);
        try {
            run(args, answer);
        } catch (Exception cause) {
            cause.printStackTrace(System.err);
            Runtime.getRuntime().halt(FAILED);
        }
    }

    private static void run(String[] args, PrintStream answer) throws Exception {
        var data = Path.of(args[0]);
        format(data);
        var properties = properties(data, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        var server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        exitWith(Long.parseLong(args[3]));
        server.startup();
        answer.println(LocalBroker.READY);
        answer.close();
        server.awaitShutdown();
    }

    private static void exitWith(long starter) {
        ProcessHandle.of(starter)
                .ifPresentOrElse(
                        process -> process.onExit().thenRun(() -> System.exit(0)),
                        () -> System.exit(0));
    }

    private static void format(Path data) throws Exception {
        Files.createDirectories(data);
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        // The formatter rejects the files of an earlier format that was interrupted.
        var formatter =
                new Formatter()
                        .setNodeId(LocalBroker.NODE_ID)
                        .setClusterId(Uuid.randomUuid().toString())
                        .setControllerListenerName("CONTROLLER")
                        .setMetadataLogDirectory(data.toString())
                        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                        .addDirectory(data.toString())
                        .setPrintStream(System.err);
        formatter.run();
    }

    private static Properties properties(Path data, int port, int controllerPort)
            throws IOException {
        var properties = new Properties();
        try (var defaults = BrokerMain.class.getResourceAsStream("broker.properties")) {
            properties.load(defaults);
        }
        properties.setProperty("node.id", Integer.toString(LocalBroker.NODE_ID));
        properties.setProperty("log.dirs", data.toString());
        properties.setProperty(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, controllerPort));
        properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.setProperty(
                "controller.quorum.voters", LocalBroker.NODE_ID + "@127.0.0.1:" + controllerPort);
        return properties;
    }
}
