package com.fkstrading.local.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import com.fkstrading.local.process.LoopbackPorts;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertTrafficTest {

    private static final ResendPolicy TWICE = new ResendPolicy(2, Duration.ofMillis(1));

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<WebhookAnswer> answers = new CopyOnWriteArrayList<>();
    private volatile int status = 202;
    private HttpServer server;

    @TempDir Path folder;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/webhook", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void everyAlertIsSentOnceAndIsAnotherOne() throws InterruptedException {
        send(40, 7, ResendPolicy.NONE);

        assertThat(bodies).hasSize(40);
        assertThat(orderIds()).doesNotHaveDuplicates().contains("traffic-7-0", "traffic-7-39");
        assertThat(answers).hasSize(40).allMatch(answer -> answer.status() == 202);
        assertThat(answers.getFirst().signalId()).isEqualTo("s-1");
    }

    @Test
    void oneSeedSendsTheSameOrderIds() throws InterruptedException {
        send(5, 1, ResendPolicy.NONE);
        var first = orderIds();
        bodies.clear();

        send(5, 1, ResendPolicy.NONE);

        assertThat(orderIds()).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void afterA503TheSameBytesAreSentAgain() throws InterruptedException {
        status = 503;

        send(1, 1, TWICE);

        assertThat(bodies).hasSize(3).containsOnly(bodies.getFirst());
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst().attempts()).isEqualTo(3);
    }

    @Test
    void nothingIsSentAgainUnlessAskedNorAfterA4xx() throws InterruptedException {
        status = 503;
        send(1, 1, ResendPolicy.NONE);
        status = 401;
        send(1, 1, TWICE);

        assertThat(bodies).hasSize(2);
    }

    @Test
    void absentServerIsAnErrorWithoutStatus() throws InterruptedException {
        var nobody = URI.create("http://127.0.0.1:" + LoopbackPorts.free() + "/webhook");
        try (var sender = new WebhookSender(nobody, TWICE, Clock.systemUTC())) {
            var answer = sender.send("a");

            assertThat(answer.status()).isZero();
            assertThat(answer.error()).isEqualTo("ConnectException");
            assertThat(answer.attempts()).isEqualTo(1);
        }
    }

    @Test
    void answersAreWrittenOneALine() throws IOException, InterruptedException {
        var file = folder.resolve("accepted.jsonl");
        send(2, 1, ResendPolicy.NONE);
        try (var log = AnswerLog.appendTo(file)) {
            answers.forEach(log::append);
        }

        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        var line = Json.MAPPER.readTree(lines.getFirst());
        assertThat(line.path("status").intValue()).isEqualTo(202);
        assertThat(line.path("signalId").textValue()).isEqualTo("s-1");
        assertThat(line.path("alertId").textValue()).startsWith("traffic-1-");
    }

    @Test
    void failureOfOneSenderEndsTheTrafficWithIt() {
        assertThatThrownBy(
                        () ->
                                send(
                                        3,
                                        answer -> {
                                            throw new UncheckedIOException(
                                                    new IOException("disk full"));
                                        }))
                .hasMessageContaining("not all alerts were sent")
                .hasRootCauseMessage("disk full");
    }

    @Test
    void answerWhoseBodyNeverEndsIsNoAnswer() throws Exception {
        var half = new CountDownLatch(1);
        server.createContext(
                "/half",
                exchange -> {
                    exchange.sendResponseHeaders(202, 100);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                    try {
                        half.await();
                    } catch (InterruptedException end) {
                        Thread.currentThread().interrupt();
                    }
                });
        var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/half");
        var sender = new WebhookSender(uri, ResendPolicy.NONE, Clock.systemUTC());

        var answer = CompletableFuture.supplyAsync(() -> sendOne(sender)).get(20, TimeUnit.SECONDS);

        sender.close();
        half.countDown();
        assertThat(answer.status()).isZero();
        assertThat(answer.error()).isEqualTo("TimeoutException");
    }

    private static WebhookAnswer sendOne(WebhookSender sender) {
        try {
            return sender.send("a");
        } catch (InterruptedException cause) {
            throw new AssertionError(cause);
        }
    }

    @Test
    void summaryCountsByStatusAndError() {
        var summary = new AnswerSummary();
        summary.add(new WebhookAnswer("a", 202, "s", null, 1, Duration.ofMillis(4)));
        summary.add(new WebhookAnswer("b", 202, "s", null, 1, Duration.ofMillis(4)));
        summary.add(new WebhookAnswer("c", 0, null, "ConnectException", 1, Duration.ofMillis(90)));

        assertThat(summary.text())
                .isEqualTo(
                        "sent 3, 202: 2, ConnectException: 1;"
                                + " answered in p50 4.0 ms, p99 4.0 ms, at most 4.0 ms");
    }

    private void send(int webhooks, Consumer<WebhookAnswer> answers) throws InterruptedException {
        var webhook = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook");
        try (var sender = new WebhookSender(webhook, ResendPolicy.NONE, Clock.systemUTC())) {
            new AlertTraffic(sender, webhooks, 2, 0, 1).send(answers);
        }
    }

    private void send(int webhooks, long seed, ResendPolicy policy) throws InterruptedException {
        var webhook = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook");
        try (var sender = new WebhookSender(webhook, policy, Clock.systemUTC())) {
            new AlertTraffic(sender, webhooks, 4, 0, seed).send(answers::add);
        }
    }

    private List<String> orderIds() {
        return bodies.stream()
                .map(AlertTrafficTest::read)
                .map(alert -> alert.path("order_id").textValue())
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException cause) {
            throw new AssertionError(cause);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var body = "{\"signalId\":\"s-1\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
