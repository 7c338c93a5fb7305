package com.fkstrading.local.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.webhook.CanonicalAlert;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;

/// Posts alerts as TradingView does: it waits three seconds for an answer, and where told to it
/// sends the same bytes again some time after a 5xx, and after nothing else.
final class Door implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final URI hook;
    private final Resending resending;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    /// How often, and how much later, the same bytes are sent again after a 5xx.
    record Resending(int times, Duration after) {
        static final Resending NONE = new Resending(0, Duration.ZERO);
        static final Resending AS_TRADINGVIEW = new Resending(3, Duration.ofSeconds(5));
    }

    Door(URI hook, Resending resending, Clock clock) {
        this.hook = hook;
        this.resending = resending;
        this.clock = clock;
    }

    Answer send(String alertId) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(hook)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofByteArray(
                                        CanonicalAlert.buy(alertId, clock.instant()).toJson()))
                        .build();
        var attempt = 1;
        var answer = post(request, alertId, attempt);
        while (answer.status() >= 500 && attempt <= resending.times()) {
            Thread.sleep(resending.after());
            attempt++;
            answer = post(request, alertId, attempt);
        }
        return answer;
    }

    @Override
    public void close() {
        client.close();
    }

    private Answer post(HttpRequest request, String alertId, int attempt)
            throws InterruptedException {
        var began = System.nanoTime();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Answer(
                    alertId,
                    response.statusCode(),
                    signalId(response),
                    null,
                    attempt,
                    since(began));
        } catch (IOException cause) {
            var error = cause.getClass().getSimpleName();
            return new Answer(alertId, 0, null, error, attempt, since(began));
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String signalId(HttpResponse<String> response) {
        if (response.statusCode() != 202) {
            return null;
        }
        try {
            return Json.MAPPER.readTree(response.body()).path("signalId").asText(null);
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }
}
