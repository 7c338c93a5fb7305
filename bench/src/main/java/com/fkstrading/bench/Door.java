package com.fkstrading.bench;

import com.fkstrading.contract.Json;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.webhook.CanonicalAlert;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Posts alerts as TradingView would, over kept connections.
final class Door implements AutoCloseable {

    /// How many answers of the wanted status a closed loop got in its time.
    record Throughput(double perSecond, Latencies latencies) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%8.0f /s   %s", perSecond, latencies);
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private final AtomicInteger number = new AtomicInteger();
    private final String run = Long.toString(System.currentTimeMillis(), 36);

    /// As many as `connections` posters get through, each waiting for its answer.
    Throughput throughput(URI uri, int wantedStatus, int connections, Duration duration) {
        var latencies = new Latencies();
        long end = System.nanoTime() + duration.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                threads.execute(
                        () -> {
                            while (System.nanoTime() < end) {
                                long start = System.nanoTime();
                                expect(wantedStatus, post(uri));
                                latencies.record(Duration.ofNanos(System.nanoTime() - start));
                            }
                        });
            }
        }
        return new Throughput(latencies.count() * 1_000.0 / duration.toMillis(), latencies);
    }

    /// Posts one alert and returns the id that the door gave it.
    SignalId accepted(URI uri) {
        HttpResponse<byte[]> answer = expect(202, post(uri));
        try {
            return new SignalId(Json.MAPPER.readTree(answer.body()).path("signalId").textValue());
        } catch (IOException cause) {
            throw new IllegalStateException("202 without a signalId", cause);
        }
    }

    private HttpResponse<byte[]> post(URI uri) {
        var alert = CanonicalAlert.buy(run + "-" + number.incrementAndGet(), Instant.now());
        var request =
                HttpRequest.newBuilder(uri)
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(alert.toJson()))
                        .build();
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException cause) {
            throw new IllegalStateException("no answer from " + uri.getAuthority(), cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    private static HttpResponse<byte[]> expect(int status, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    "expected "
                            + status
                            + ", got "
                            + answer.statusCode()
                            + " "
                            + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return answer;
    }

    @Override
    public void close() {
        client.close();
    }
}
