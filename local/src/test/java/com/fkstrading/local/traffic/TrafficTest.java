package com.fkstrading.local.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import com.fkstrading.local.Ports;
import com.fkstrading.local.traffic.Door.Resending;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrafficTest {

    private static final Resending TWICE = new Resending(2, Duration.ofMillis(1));

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
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
        send(40, 7, Resending.NONE);

        assertThat(bodies).hasSize(40);
        assertThat(orderIds()).doesNotHaveDuplicates().contains("traffic-7-0", "traffic-7-39");
        assertThat(answers).hasSize(40).allMatch(answer -> answer.status() == 202);
        assertThat(answers.getFirst().signalId()).isEqualTo("s-1");
    }

    @Test
    void oneSeedSendsTheSameOrderIds() throws InterruptedException {
        send(5, 1, Resending.NONE);
        var first = orderIds();
        bodies.clear();

        send(5, 1, Resending.NONE);

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
        send(1, 1, Resending.NONE);
        status = 401;
        send(1, 1, TWICE);

        assertThat(bodies).hasSize(2);
    }

    @Test
    void absentServerIsAnErrorWithoutStatus() throws InterruptedException {
        var nobody = URI.create("http://127.0.0.1:" + Ports.free() + "/webhook");
        try (var door = new Door(nobody, TWICE, Clock.systemUTC())) {
            var answer = door.send("a");

            assertThat(answer.status()).isZero();
            assertThat(answer.error()).isEqualTo("ConnectException");
            assertThat(answer.attempts()).isEqualTo(1);
        }
    }

    @Test
    void answersAreNotedOneALine() throws IOException, InterruptedException {
        var file = folder.resolve("accepted.jsonl");
        send(2, 1, Resending.NONE);
        try (var notes = AnswerFile.appendTo(file)) {
            answers.forEach(notes::append);
        }

        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        var line = Json.MAPPER.readTree(lines.getFirst());
        assertThat(line.path("status").intValue()).isEqualTo(202);
        assertThat(line.path("signalId").textValue()).isEqualTo("s-1");
        assertThat(line.path("alertId").textValue()).startsWith("traffic-1-");
    }

    @Test
    void summaryCountsByStatusAndError() {
        var tally = new Tally();
        tally.add(new Answer("a", 202, "s", null, 1, Duration.ofMillis(4)));
        tally.add(new Answer("b", 202, "s", null, 1, Duration.ofMillis(4)));
        tally.add(new Answer("c", 0, null, "ConnectException", 1, Duration.ofMillis(90)));

        assertThat(tally.summary())
                .isEqualTo(
                        "sent 3, 202: 2, ConnectException: 1;"
                                + " answered in p50 4.0 ms, p99 4.0 ms, at most 4.0 ms");
    }

    private void send(int webhooks, long seed, Resending resending) throws InterruptedException {
        var hook = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook");
        try (var door = new Door(hook, resending, Clock.systemUTC())) {
            new Traffic(door, webhooks, 4, 0, seed).send(answers::add);
        }
    }

    private List<String> orderIds() {
        return bodies.stream()
                .map(TrafficTest::read)
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
