package com.fkstrading.execution.venue.binance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A small HTTP server that speaks as much of Binance as a test needs: it keeps each request and
/// gives the next scripted answer, or else the honest one.
public final class TestExchange implements AutoCloseable {

    public static final String KEY = "test-key";
    public static final String SECRET = "test-secret";

    /// @param query as it came over the wire
    public record Request(String method, String path, String query, String apiKey) {

        public Map<String, String> parameters() {
            var said = new HashMap<String, String>();
            for (var pair : query.split("&")) {
                var at = pair.indexOf('=');
                said.put(pair.substring(0, at), pair.substring(at + 1));
            }
            return said;
        }
    }

    /// One answer to a placement.
    public interface Behaviour {
        void answer(HttpExchange http, Request request) throws IOException;
    }

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> orders = new ConcurrentHashMap<>();

    /// For the next placements.
    public final ConcurrentLinkedDeque<Behaviour> next = new ConcurrentLinkedDeque<>();

    public TestExchange() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v3/order", this::order);
        server.createContext("/api/v3/myTrades", http -> send(http, 200, "[]"));
        server.createContext(
                "/api/v3/time",
                http -> send(http, 200, "{\"serverTime\":" + System.currentTimeMillis() + "}"));
        server.createContext(
                "/api/v3/exchangeInfo",
                http ->
                        send(
                                http,
                                200,
                                """
                                {"symbols":[{"symbol":"BTCUSDT","filters":[{"filterType":"LOT_SIZE",
                                "minQty":"0.00001","maxQty":"9000","stepSize":"0.00001"}]}]}
                                """));
        server.start();
    }

    public URI url() {
        var address = server.getAddress();
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    public List<Request> placements(String clientOrderId) {
        return requests.stream()
                .filter(request -> request.method().equals("POST"))
                .filter(r -> clientOrderId.equals(r.parameters().get("newClientOrderId")))
                .toList();
    }

    public List<Request> requests() {
        return new ArrayList<>(requests);
    }

    /// The honest answer to a placement: taken and filled.
    public void fill(HttpExchange http, Request request) throws IOException {
        send(http, 200, take(request));
    }

    /// Takes the order without a word.
    public String take(Request request) {
        var said = request.parameters();
        var body =
                """
                {"symbol":"%s","orderId":%d,"clientOrderId":"%s","executedQty":"%s",
                 "cummulativeQuoteQty":"600","status":"FILLED","fills":[{"price":"60000","qty":"%s",
                 "commission":"0","commissionAsset":"BTC","tradeId":7}]}
                """
                        .formatted(
                                said.get("symbol"),
                                orders.size() + 1,
                                said.get("newClientOrderId"),
                                said.get("quantity"),
                                said.get("quantity"));
        orders.put(said.get("newClientOrderId"), body);
        return body;
    }

    public static void send(HttpExchange http, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void order(HttpExchange http) throws IOException {
        var request =
                new Request(
                        http.getRequestMethod(),
                        http.getRequestURI().getPath(),
                        http.getRequestURI().getRawQuery(),
                        http.getRequestHeaders().getFirst("X-MBX-APIKEY"));
        requests.add(request);
        if (request.method().equals("GET")) {
            var found = orders.get(request.parameters().get("origClientOrderId"));
            send(
                    http,
                    found == null ? 400 : 200,
                    found == null ? "{\"code\":-2013,\"msg\":\"Order does not exist.\"}" : found);
            return;
        }
        var behaviour = next.poll();
        (behaviour == null ? (Behaviour) this::fill : behaviour).answer(http, request);
    }
}
