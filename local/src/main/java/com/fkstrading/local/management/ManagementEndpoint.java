package com.fkstrading.local.management;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The management port of a service on this machine; no answer within two seconds means no.
public record ManagementEndpoint(int port) {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TIMEOUT)
                    .build();

    /// Whether the service takes work.
    public boolean isReady() {
        return isOk("/ready");
    }

    /// Whether the service runs, ready or not.
    public boolean isLive() {
        return isOk("/health");
    }

    /// Whether the service reports that only a restart helps; false without an answer.
    public boolean isNotLive() {
        return get("/health")
                .filter(answer -> answer.statusCode() == HttpURLConnection.HTTP_UNAVAILABLE)
                .isPresent();
    }

    /// The sum of a metric's values; empty without an answer, or without such a metric.
    OptionalDouble metric(String name) {
        return get("/metrics")
                .map(answer -> sum(answer.body(), name))
                .orElse(OptionalDouble.empty());
    }

    /// The service's health checks that are not UP, for the sentence that says why it is not ready;
    /// empty without any answer.
    public String failingChecks() {
        return get("/ready").map(answer -> HealthAnswer.failingChecks(answer.body())).orElse("");
    }

    /// Whether somebody takes connections on this port of the loopback interface.
    public boolean listens() {
        try (var socket = new Socket()) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            socket.connect(address, Math.toIntExact(TIMEOUT.toMillis()));
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    /// Of the text format of Prometheus.
    private static OptionalDouble sum(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(Double::sum);
    }

    private boolean isOk(String path) {
        return get(path)
                .filter(answer -> answer.statusCode() == HttpURLConnection.HTTP_OK)
                .isPresent();
    }

    private Optional<HttpResponse<String>> get(String path) {
        var uri = URI.create("http://127.0.0.1:" + port + path);
        var pending =
                CLIENT.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        try {
            return Optional.of(pending.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException silent) {
            pending.cancel(true);
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
