package com.fkstrading.execution.exchange.binance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// A small HTTP server that speaks as much of Binance as a test needs: it keeps each request and
/// gives the next scripted answer, or else the honest one. It has a clock of its own, ahead of
/// ours, fills each order in two trades of its own, and keeps a balance of what they add up to.
public final class TestExchange implements AutoCloseable {

    public static final String KEY = "test-key";
    public static final String SECRET = "test-secret";
    public static final Duration CLOCK_AHEAD = Duration.ofSeconds(30);
    private static final BigDecimal PRICE = new BigDecimal("60000");

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

    /// One trade, as this exchange booked it.
    public record Trade(int id, BigDecimal quantity) {

        String json(String idField) {
            return """
            {"%s":%d,"price":"%s","qty":"%s","commission":"0.001","commissionAsset":"BNB"}"""
                    .formatted(idField, id, PRICE, quantity.toPlainString());
        }
    }

    /// An order, as this exchange booked it.
    private record Booked(int orderId, String symbol, String clientOrderId, List<Trade> trades) {

        BigDecimal executed() {
            return trades.stream().map(Trade::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /// Only the answer to a placement tells the trades.
        String json(boolean withFills) {
            var fills =
                    trades.stream()
                            .map(trade -> trade.json("tradeId"))
                            .collect(Collectors.joining(","));
            return """
            {"symbol":"%s","orderId":%d,"clientOrderId":"%s","executedQty":"%s",
             "cummulativeQuoteQty":"%s","status":"FILLED"%s}"""
                    .formatted(
                            symbol,
                            orderId,
                            clientOrderId,
                            executed().toPlainString(),
                            executed().multiply(PRICE).toPlainString(),
                            withFills ? ",\"fills\":[" + fills + "]" : "");
        }
    }

    /// One answer to a placement.
    public interface Behaviour {
        void answer(HttpExchange http, Request request) throws IOException;
    }

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Booked> orders = new ConcurrentHashMap<>();
    private final AtomicInteger tradeIds = new AtomicInteger();

    /// For the next placements.
    public final ConcurrentLinkedDeque<Behaviour> next = new ConcurrentLinkedDeque<>();

    /// For the next queries of trades.
    public final ConcurrentLinkedDeque<Behaviour> nextTrades = new ConcurrentLinkedDeque<>();

    /// For the next questions for the time.
    public final ConcurrentLinkedDeque<Behaviour> nextTimes = new ConcurrentLinkedDeque<>();

    /// JSON that `exchangeInfo` has after its one symbol.
    public volatile String furtherSymbols = "";

    /// How often `exchangeInfo` still fails.
    public final AtomicInteger failingExchangeInfo = new AtomicInteger();

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
        server.createContext("/api/v3/myTrades", this::trades);
        server.createContext("/api/v3/time", this::time);
        server.createContext("/api/v3/exchangeInfo", this::exchangeInfo);
        server.start();
    }

    public URI url() {
        var address = server.getAddress();
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    /// This exchange's own clock.
    public Instant now() {
        return Instant.now().plus(CLOCK_AHEAD);
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

    /// The trades of an order, by their ids.
    public Map<String, BigDecimal> tradesOf(String clientOrderId) {
        return orders.get(clientOrderId).trades().stream()
                .collect(Collectors.toMap(trade -> Integer.toString(trade.id()), Trade::quantity));
    }

    /// The honest answer to a placement: taken and filled, where it comes in time.
    public void fill(HttpExchange http, Request request) throws IOException {
        if (isLate(request)) {
            send(http, 400, "{\"code\":-1021,\"msg\":\"Timestamp is outside of the recvWindow.\"}");
            return;
        }
        send(http, 200, take(request));
    }

    /// Takes the order without a word.
    public String take(Request request) {
        var said = request.parameters();
        var quantity = new BigDecimal(said.get("quantity"));
        var first = quantity.divide(new BigDecimal("4"));
        var booked =
                new Booked(
                        orders.size() + 1,
                        said.get("symbol"),
                        said.get("newClientOrderId"),
                        List.of(trade(first), trade(quantity.subtract(first))));
        orders.put(booked.clientOrderId(), booked);
        return booked.json(true);
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

    private boolean isLate(Request request) {
        long timestamp = Long.parseLong(request.parameters().get("timestamp"));
        long window = Long.parseLong(request.parameters().get("recvWindow"));
        long age = now().toEpochMilli() - timestamp;
        return age <= -1000 || age > window;
    }

    private Trade trade(BigDecimal quantity) {
        return new Trade(tradeIds.incrementAndGet(), quantity);
    }

    private void order(HttpExchange http) throws IOException {
        var request = request(http);
        if (request.method().equals("GET")) {
            var found = orders.get(request.parameters().get("origClientOrderId"));
            if (found == null) {
                send(http, 400, "{\"code\":-2013,\"msg\":\"Order does not exist.\"}");
            } else {
                send(http, 200, found.json(false));
            }
            return;
        }
        var behaviour = next.poll();
        (behaviour == null ? (Behaviour) this::fill : behaviour).answer(http, request);
    }

    private void trades(HttpExchange http) throws IOException {
        var request = request(http);
        var behaviour = nextTrades.poll();
        if (behaviour != null) {
            behaviour.answer(http, request);
            return;
        }
        var orderId = request.parameters().get("orderId");
        send(
                http,
                200,
                orders.values().stream()
                        .filter(order -> orderId.equals(Integer.toString(order.orderId())))
                        .flatMap(order -> order.trades().stream())
                        .map(trade -> trade.json("id"))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private void time(HttpExchange http) throws IOException {
        var behaviour = nextTimes.poll();
        if (behaviour == null) {
            send(http, 200, "{\"serverTime\":" + now().toEpochMilli() + "}");
        } else {
            behaviour.answer(http, new Request("GET", "/api/v3/time", "", ""));
        }
    }

    private void exchangeInfo(HttpExchange http) throws IOException {
        if (failingExchangeInfo.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            send(http, 503, "");
            return;
        }
        send(
                http,
                200,
                """
                {"symbols":[{"symbol":"BTCUSDT","filters":[{"filterType":"LOT_SIZE",
                "minQty":"0.00001","maxQty":"9000","stepSize":"0.00001"}]}%s]}
                """
                        .formatted(furtherSymbols));
    }

    private Request request(HttpExchange http) {
        var request =
                new Request(
                        http.getRequestMethod(),
                        http.getRequestURI().getPath(),
                        http.getRequestURI().getRawQuery(),
                        http.getRequestHeaders().getFirst("X-MBX-APIKEY"));
        requests.add(request);
        return request;
    }
}
