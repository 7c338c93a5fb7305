package com.fkstrading.systemtests.prove.traffic;

import com.fkstrading.contract.Json;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.systemtests.prove.evidence.DeliveryAnswer;
import com.fkstrading.systemtests.prove.evidence.SenderLog;
import com.fkstrading.systemtests.prove.evidence.SentAlert;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Sends the alerts of a mix at a steady rate until it is stopped, as TradingView does: it waits
/// three seconds for an answer, and sends the same bytes again some seconds after a 5xx, three
/// times at most. Beyond that it delivers some accepted alerts again.
public final class AlertSender implements AutoCloseable {

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(3);
    private static final int RESENDS = 3;

    /// TradingView waits 5 s; less makes more deliveries of the same run.
    private static final Duration RESEND_AFTER = Duration.ofSeconds(3);

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(40);

    private final AlertMix mix;
    private final Map<String, URI> webhooks;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(ANSWER_TIMEOUT)
                    .build();
    private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<SentAlert> alerts = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<DeliveryAnswer> answers = new ConcurrentLinkedQueue<>();
    private final Thread pacer;
    private volatile boolean stopped;

    /// @param webhooks where to post, by account
    /// @param rate alerts a second
    public AlertSender(AlertMix mix, Map<String, URI> webhooks, int rate) {
        this.mix = mix;
        this.webhooks = Map.copyOf(webhooks);
        this.pacer = Thread.ofVirtual().unstarted(() -> pace(rate));
    }

    public void start() {
        pacer.start();
    }

    /// Sends no further alert and returns after the last answer.
    ///
    /// @throws IllegalStateException when deliveries do not end
    public SenderLog stop() throws InterruptedException {
        stopped = true;
        pacer.join();
        deliveries.shutdown();
        if (!deliveries.awaitTermination(LAST_ANSWERS.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("deliveries do not end");
        }
        return new SenderLog(List.copyOf(alerts), List.copyOf(answers));
    }

    @Override
    public void close() {
        stopped = true;
        pacer.interrupt();
        deliveries.shutdownNow();
        client.close();
    }

    private void pace(int rate) {
        long began = System.nanoTime();
        long interval = Duration.ofSeconds(1).toNanos() / rate;
        try {
            for (int n = 0; !stopped; n++) {
                TimeUnit.NANOSECONDS.sleep(began + n * interval - System.nanoTime());
                PlannedAlert planned = mix.alert(n);
                if (deliveries.isShutdown()) {
                    return;
                }
                alerts.add(planned.alert());
                deliveries.execute(() -> deliver(planned));
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(PlannedAlert planned) {
        try {
            var request =
                    HttpRequest.newBuilder(webhooks.get(planned.alert().account()))
                            .timeout(ANSWER_TIMEOUT)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(planned.body(Instant.now())))
                            .build();
            int copies = planned.copies();
            int resends = 0;
            int status = post(planned, request);
            while (status >= 500 && resends < RESENDS || status == 202 && copies > 0) {
                if (status == 202) {
                    copies--;
                    Thread.sleep(planned.pause());
                } else {
                    resends++;
                    Thread.sleep(RESEND_AFTER);
                }
                status = post(planned, request);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private int post(PlannedAlert planned, HttpRequest request) throws InterruptedException {
        String alertId = planned.alert().id();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            answers.add(new DeliveryAnswer(alertId, response.statusCode(), signalId(response)));
            return response.statusCode();
        } catch (IOException noAnswer) {
            answers.add(new DeliveryAnswer(alertId, 0, null));
            return 0;
        }
    }

    private static @Nullable SignalId signalId(HttpResponse<String> response) throws IOException {
        return response.statusCode() == 202
                ? new SignalId(Json.MAPPER.readTree(response.body()).path("signalId").asText())
                : null;
    }
}
