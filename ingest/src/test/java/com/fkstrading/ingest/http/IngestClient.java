package com.fkstrading.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Sends webhooks as TradingView does, and asks the management port.
public record IngestClient(URI endpoint, HttpClient http) {

    private static final Duration PAUSE = Duration.ofMillis(20);

    IngestClient(URI endpoint) {
        this(endpoint, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(path, BodyPublishers.ofString(body, UTF_8), headers);
    }

    HttpResponse<String> postChunked(String path, byte[] body) {
        return send(path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    HttpResponse<String> send(String path, BodyPublisher body, String... headers) {
        return together(request(path, body, headers));
    }

    CompletableFuture<HttpResponse<String>> postLater(String path, String body) {
        return http.sendAsync(
                request(path, BodyPublishers.ofString(body)), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) {
        return together(HttpRequest.newBuilder(endpoint.resolve(path)).build());
    }

    static String signalId(HttpResponse<String> answer) {
        return field(answer, "signalId");
    }

    static String error(HttpResponse<String> answer) {
        return field(answer, "error");
    }

    /// Asks until the condition holds, for at most twenty seconds.
    public static boolean eventually(BooleanSupplier condition) {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    private HttpRequest request(String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(endpoint.resolve(path)).POST(body);
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private HttpResponse<String> together(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException cause) {
            throw new IllegalStateException("the connection broke", cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", cause);
        }
    }

    private static String field(HttpResponse<String> answer, String name) {
        try {
            return Json.MAPPER.readTree(answer.body()).get(name).textValue();
        } catch (IOException | NullPointerException cause) {
            throw new AssertionError("no field " + name + " in: " + answer.body(), cause);
        }
    }
}
