package com.fkstrading.systemtests.prove.disturb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// Sets faults at the paper exchange and counts those that were injected.
public final class ExchangeFaults {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final URI exchange;
    private final HttpClient client;
    private final Map<String, Long> happened = new TreeMap<>();
    private final Map<String, Long> sinceSet = new TreeMap<>();

    public ExchangeFaults(URI exchange, HttpClient client) {
        this.exchange = exchange;
        this.client = client;
    }

    /// In place of those that were set.
    public void set(FaultSet faults) throws InterruptedException {
        forget();
        send(request("/admin/faults").PUT(BodyPublishers.ofString(faults.json())));
    }

    public void clear() throws InterruptedException {
        forget();
        send(request("/admin/faults").DELETE());
    }

    /// Notes what the faults that are set have done so far; an exchange that is killed forgets it.
    public void count() throws InterruptedException {
        for (JsonNode status : send(request("/admin/faults").GET())) {
            JsonNode fault = status.path("fault");
            String name = fault.path("kind").asText() + " " + fault.path("path").asText();
            sinceSet.merge(name, status.path("injected").asLong(), Math::max);
        }
    }

    private void forget() throws InterruptedException {
        count();
        sinceSet.forEach((name, times) -> happened.merge(name, times, Long::sum));
        sinceSet.clear();
    }

    /// Moves a symbol's price.
    public void price(String symbol, String price) throws InterruptedException {
        send(
                request("/admin/prices/" + symbol)
                        .PUT(BodyPublishers.ofString("{\"price\":\"" + price + "\"}")));
    }

    /// How often each fault happened, by kind and path.
    public Map<String, Long> happened() {
        return Map.copyOf(happened);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(exchange.resolve(path))
                .timeout(LIMIT)
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("the exchange answers " + response.body());
            }
            return Json.MAPPER.readTree(response.body());
        } catch (IOException cause) {
            throw new IllegalStateException(
                    "the exchange's administration API does not answer", cause);
        }
    }
}
