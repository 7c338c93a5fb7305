package com.fkstrading.local.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.webhook.CanonicalAlert;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Posts alerts as TradingView does: it waits three seconds for an answer, and resends the
/// same bytes after a 5xx where the policy says so, and after nothing else.
final class WebhookSender implements AutoCloseable {

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(3);

    private final URI webhook;
    private final ResendPolicy resendPolicy;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(ANSWER_TIMEOUT)
                    .build();

    WebhookSender(URI webhook, ResendPolicy resendPolicy, Clock clock) {
        this.webhook = webhook;
        this.resendPolicy = resendPolicy;
        this.clock = clock;
    }

    WebhookAnswer send(String alertId) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(webhook)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofByteArray(
                                        CanonicalAlert.buy(alertId, clock.instant()).toJson()))
                        .build();
        var attempt = 1;
        var answer = post(request, alertId, attempt);
        while (answer.status() >= 500 && attempt <= resendPolicy.times()) {
            Thread.sleep(resendPolicy.after());
            attempt++;
            answer = post(request, alertId, attempt);
        }
        return answer;
    }

    @Override
    public void close() {
        // An exchange that was given up would hold an orderly close.
        client.shutdownNow();
    }

    private WebhookAnswer post(HttpRequest request, String alertId, int attempt)
            throws InterruptedException {
        var began = System.nanoTime();
        var pending = client.sendAsync(request, BodyHandlers.ofString());
        try {
            // The client's own timeout ends with the answer's head; this one covers the body.
            var response = pending.get(ANSWER_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            return new WebhookAnswer(
                    alertId,
                    response.statusCode(),
                    signalId(response),
                    null,
                    attempt,
                    since(began));
        } catch (ExecutionException failure) {
            return noAnswer(
                    alertId,
                    Objects.requireNonNullElse(failure.getCause(), failure),
                    attempt,
                    since(began));
        } catch (TimeoutException late) {
            pending.cancel(true);
            return noAnswer(alertId, late, attempt, since(began));
        }
    }

    private static WebhookAnswer noAnswer(
            String alertId, Throwable cause, int attempt, Duration took) {
        return new WebhookAnswer(alertId, 0, null, cause.getClass().getSimpleName(), attempt, took);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static @Nullable String signalId(HttpResponse<String> response) {
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
