package com.fkstrading.ingest.price;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// An exchange that lists products and quotes them, and fails on request.
public final class FakeMarketData implements AutoCloseable {

    public static final String PRODUCTS = "/api/v3/exchangeInfo";
    public static final String PRICES = "/api/v3/ticker/bookTicker";

    private record Answer(int status, String body, Map<String, String> headers) {}

    private final Map<String, String> products = new ConcurrentHashMap<>();
    private final Map<String, String> quotes = new ConcurrentHashMap<>();
    private final Map<String, Answer> failures = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public FakeMarketData() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cause) {
            throw new IllegalStateException("no port for the fake exchange", cause);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        serve(PRODUCTS, () -> "{\"symbols\":[" + all(products) + "]}");
        serve(PRICES, () -> "[" + all(quotes) + "]");
        server.start();
    }

    /// @param symbol such as `BTCUSDT`, of the assets `BTC` and `USDT`
    public void lists(String symbol, String base, String quote, String status) {
        products.put(
                symbol,
                """
                {"symbol":"%s","status":"%s","baseAsset":"%s","quoteAsset":"%s","filters":[{}]}"""
                        .formatted(symbol, status, base, quote));
    }

    public void quotes(String symbol, String bid, String ask) {
        quotes.put(
                symbol,
                """
                {"symbol":"%s","bidPrice":"%s","bidQty":"1.2","askPrice":"%s","askQty":"0.8"}"""
                        .formatted(symbol, bid, ask));
    }

    public void fails(String path, int status, String body, Map<String, String> headers) {
        failures.put(path, new Answer(status, body, headers));
    }

    public void recovers() {
        failures.clear();
    }

    /// The paths and queries asked for, in their order.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private interface Body {
        String now();
    }

    private void serve(String path, Body body) {
        server.createContext(
                path,
                exchange -> {
                    requests.add(exchange.getRequestURI().toString());
                    var answer = failures.get(path);
                    if (answer == null) {
                        answer = new Answer(200, body.now(), Map.of());
                    }
                    answer.headers().forEach(exchange.getResponseHeaders()::set);
                    byte[] bytes = answer.body().getBytes(UTF_8);
                    boolean endless = answer.headers().containsKey("X-Never-Ends");
                    exchange.sendResponseHeaders(
                            answer.status(), endless ? bytes.length + 1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.getResponseBody().flush();
                    if (!endless) {
                        exchange.close();
                    }
                });
    }

    private static String all(Map<String, String> entries) {
        return entries.values().stream().collect(Collectors.joining(","));
    }
}
