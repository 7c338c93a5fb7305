package com.fkstrading.ingest.price;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// An exchange that knows bookTicker alone and answers what it was told.
public final class FakeExchange implements AutoCloseable {

    private record Answer(int status, String body) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    public FakeExchange() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cause) {
            throw new IllegalStateException("no port for the fake exchange", cause);
        }
        server.createContext(
                "/api/v3/ticker/bookTicker",
                exchange -> {
                    var answer =
                            answers.getOrDefault(
                                    exchange.getRequestURI().getQuery(), new Answer(400, "{}"));
                    byte[] body = answer.body().getBytes(UTF_8);
                    exchange.sendResponseHeaders(answer.status(), body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    public void answers(String symbol, int status, String body) {
        answers.put("symbol=" + symbol, new Answer(status, body));
    }

    public void quotes(String symbol, String bid, String ask) {
        answers(
                symbol,
                200,
                """
                {"symbol":"%s","bidPrice":"%s","bidQty":"1.2","askPrice":"%s","askQty":"0.8"}"""
                        .formatted(symbol, bid, ask));
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
