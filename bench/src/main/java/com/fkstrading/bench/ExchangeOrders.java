package com.fkstrading.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.order.ClientOrderId;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// When the paper exchange took each order, by its own clock, which on one machine is ours.
record ExchangeOrders(WebhookClient client, URI exchange) {

    Map<ClientOrderId, Instant> takenAt() {
        byte[] orders = client.get(exchange.resolve("/admin/orders"));
        try {
            Map<ClientOrderId, Instant> taken = new HashMap<>();
            for (JsonNode order : Json.MAPPER.readTree(orders)) {
                taken.putIfAbsent(
                        new ClientOrderId(order.path("clientOrderId").textValue()),
                        time(order.path("time")));
            }
            return taken;
        } catch (IOException cause) {
            throw new IllegalStateException("cannot read the exchange's orders", cause);
        }
    }

    private static Instant time(JsonNode node) {
        return node.isNumber()
                ? Instant.ofEpochMilli(node.longValue())
                : Instant.parse(node.textValue());
    }
}
