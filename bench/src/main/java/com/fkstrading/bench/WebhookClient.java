package com.fkstrading.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.Json;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.webhook.CanonicalAlert;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;

/// Posts alerts as TradingView would, over connections that stay open; every answer has ten
/// seconds.
final class WebhookClient implements AutoCloseable {

    private static final int CONNECTIONS = 256;

    private final CloseableHttpClient client =
            HttpClients.custom()
                    .setConnectionManager(
                            PoolingHttpClientConnectionManagerBuilder.create()
                                    .setDefaultConnectionConfig(
                                            ConnectionConfig.custom()
                                                    .setSocketTimeout(Timeout.ofSeconds(10))
                                                    .build())
                                    .setMaxConnPerRoute(CONNECTIONS)
                                    .setMaxConnTotal(CONNECTIONS)
                                    .build())
                    .disableAutomaticRetries()
                    .disableCookieManagement()
                    .build();
    private final AtomicInteger number = new AtomicInteger();
    private final String run = Long.toString(System.currentTimeMillis(), 36);

    /// A closed loop: as many alerts as `connections` senders get through, each waiting for its
    /// answer before it sends the next.
    Throughput throughput(URI uri, int wantedStatus, int connections, Duration duration) {
        var latencies = new Latencies();
        long end = System.nanoTime() + duration.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                threads.execute(
                        () -> {
                            while (System.nanoTime() < end) {
                                byte[] alert = alert();
                                long start = System.nanoTime();
                                post(uri, alert, wantedStatus);
                                latencies.record(Duration.ofNanos(System.nanoTime() - start));
                            }
                        });
            }
        }
        return new Throughput(latencies.count() * 1_000.0 / duration.toMillis(), latencies);
    }

    /// An alert that no other equals.
    byte[] alert() {
        return CanonicalAlert.buy(run + "-" + number.incrementAndGet(), Instant.now()).toJson();
    }

    /// Posts an alert and returns the id of its signal.
    SignalId accepted(URI uri, byte[] alert) {
        byte[] answer = post(uri, alert, 202);
        try {
            return new SignalId(Json.MAPPER.readTree(answer).path("signalId").textValue());
        } catch (IOException cause) {
            throw new IllegalStateException("202 without a signalId", cause);
        }
    }

    byte[] get(URI uri) {
        return execute(new HttpGet(uri), 200);
    }

    private byte[] post(URI uri, byte[] alert, int wantedStatus) {
        var request = new HttpPost(uri);
        request.setEntity(new ByteArrayEntity(alert, ContentType.APPLICATION_JSON));
        return execute(request, wantedStatus);
    }

    private byte[] execute(HttpUriRequestBase request, int wantedStatus) {
        try {
            return client.execute(
                    request,
                    answer -> {
                        byte[] body = EntityUtils.toByteArray(answer.getEntity());
                        if (answer.getCode() != wantedStatus) {
                            throw new IllegalStateException(
                                    "expected %d, got %d %s"
                                            .formatted(
                                                    wantedStatus,
                                                    answer.getCode(),
                                                    new String(body, UTF_8)));
                        }
                        return body;
                    });
        } catch (IOException cause) {
            throw new IllegalStateException("no answer from " + request.getAuthority(), cause);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
