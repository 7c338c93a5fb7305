package com.fkstrading.systemtests.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import com.fkstrading.systemtests.prove.system.RunningSystem;
import com.fkstrading.systemtests.prove.system.SystemAddresses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The whole system, started by `./fks up` on ports and data of its own, so that a test disturbs no
/// system that somebody has running.
final class PrivateSystem implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("fks.root"));

    /// All below 32768, where Linux begins to take the ports of outgoing connections from.
    private static final Map<String, String> PORTS =
            Map.of(
                    "INGEST_PORT", "28000",
                    "API_PORT", "28001",
                    "STREAMS_PORT", "28002",
                    "EXECUTION_PORT", "28006",
                    "PAPER_EXCHANGE_PORT", "28100",
                    "KAFKA_PORT", "29092",
                    "POSTGRES_PORT", "28432");

    /// What takes part in an alert's way.
    static final List<String> SERVICES =
            List.of("INGEST_PORT", "STREAMS_PORT", "EXECUTION_PORT", "API_PORT");

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    private final RunningSystem system;
    private final SystemAddresses addresses;
    private final Map<String, String> environment;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    PrivateSystem(Map<String, String> settings) {
        this.environment = settings(settings);
        this.system = new RunningSystem(ROOT, environment);
        this.addresses = SystemAddresses.from(environment);
        fks("up", "--detach", "--fresh");
    }

    /// The ports, data folder and other settings that separate this system from others.
    static Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(PORTS);
        settings.putAll(more);
        settings.put("FKS_DATA", ROOT.resolve("system-tests/target/data").toString());
        // The build that runs this test has just built everything.
        settings.put("FKS_BUILD", "no");
        return Map.copyOf(settings);
    }

    /// Runs `./fks` with these arguments to its end; its output is the test's.
    void fks(String... arguments) {
        run(system.fks(arguments));
    }

    private static void run(ProcessBuilder builder) {
        try {
            Process process = builder.inheritIO().start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", builder.command()) + " failed");
            }
        } catch (IOException cause) {
            throw new AssertionError(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new AssertionError(cause);
        }
    }

    HttpResponse<String> alert(String source, byte[] body) {
        return post("INGEST_PORT", "/webhook/" + source + "/local-only-secret", body);
    }

    HttpResponse<String> post(String port, String path, byte[] body) {
        return send(
                request(port, path)
                        // TradingView gives up after three seconds.
                        .timeout(Duration.ofSeconds(3))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    JsonNode get(String port, String path) {
        return read(send(request(port, path)).body());
    }

    JsonNode put(String port, String path, String body) {
        return read(
                send(request(port, path)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(body)))
                        .body());
    }

    /// Where the broker is.
    String kafka() {
        return addresses.kafka();
    }

    /// `api` wants the launcher's token; the others take no notice of it.
    private HttpRequest.Builder request(String port, String path) {
        var request = HttpRequest.newBuilder(uri(port, path));
        addresses
                .controlToken()
                .ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    int status(URI uri) {
        return send(HttpRequest.newBuilder(uri).timeout(ANSWER_LIMIT)).statusCode();
    }

    /// `kill -9`, then waits until the component is ready again.
    void kill(String component) {
        long pid = system.component(component).pid();
        system.kill(component);
        system.awaitRestart(component, pid, Duration.ofMinutes(1));
    }

    /// Sends a signal to a component's process: `STOP` freezes it, `CONT` lets it go on.
    void signal(String component, String signal) {
        long pid = system.component(component).pid();
        run(new ProcessBuilder("kill", "-" + signal, Long.toString(pid)));
    }

    /// Waits until every component is ready and every symbol has a fresh price.
    void awaitReady() {
        system.awaitReady(Duration.ofMinutes(1));
    }

    void awaitStatus(URI uri, int wanted) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (status(uri) != wanted) {
            if (System.nanoTime() > end) {
                throw new AssertionError(uri + " does not answer " + wanted);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    static JsonNode read(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException cause) {
            throw new AssertionError("not JSON: " + json, cause);
        }
    }

    /// The interface, or with a path such as `/ready` of `management`, the management interface.
    URI uri(String port, String path) {
        return URI.create("http://localhost:" + environment.get(port) + path);
    }

    URI management(String port, String path) {
        int number = Integer.parseInt(environment.get(port)) + 1_000;
        return URI.create("http://localhost:" + number + path);
    }

    /// Asks again until the answer fits; fails with the last answer when it does not within a
    /// minute.
    JsonNode await(String port, String path, Predicate<JsonNode> fits) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            JsonNode answer = get(port, path);
            if (fits.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("%s stays at %s%n%s".formatted(path, answer, readiness()));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /// Each service's readiness, which distinguishes a slow system from a stuck one.
    private String readiness() {
        return SERVICES.stream()
                .map(
                        port ->
                                "%s %s"
                                        .formatted(
                                                port,
                                                send(HttpRequest.newBuilder(
                                                                        management(port, "/ready"))
                                                                .timeout(ANSWER_LIMIT))
                                                        .body()
                                                        .replaceAll("\\s+", " ")))
                .collect(Collectors.joining("\n"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new AssertionError(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new AssertionError(cause);
        }
    }

    @Override
    public void close() {
        fks("down");
        client.close();
    }
}
