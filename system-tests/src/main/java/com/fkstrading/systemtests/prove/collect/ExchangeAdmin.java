package com.fkstrading.systemtests.prove.collect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.systemtests.prove.evidence.exchange.ExchangeBook;
import com.fkstrading.systemtests.prove.evidence.exchange.ExchangeOrder;
import com.fkstrading.systemtests.prove.evidence.exchange.Increments;
import com.fkstrading.systemtests.prove.evidence.exchange.TradeTerms;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// Reads the paper exchange: its orders, its symbols' increments and its clock.
public record ExchangeAdmin(URI exchange) {

    private static final int LIMIT_MS = 30_000;

    ExchangeBook read() {
        List<ExchangeOrder> orders = new ArrayList<>();
        get("/admin/orders").forEach(order -> orders.add(order(order)));
        Map<String, Increments> increments = new HashMap<>();
        get("/api/v3/exchangeInfo")
                .path("symbols")
                .forEach(
                        symbol ->
                                increments.put(
                                        symbol.path("symbol").textValue(), increments(symbol)));
        return new ExchangeBook(orders, increments, clockAhead());
    }

    private static ExchangeOrder order(JsonNode order) {
        JsonNode limit = order.path("price");
        return new ExchangeOrder(
                new ClientOrderId(order.path("clientOrderId").textValue()),
                order.path("orderId").longValue(),
                new TradeTerms(
                        OrderSide.valueOf(order.path("side").textValue()),
                        order.path("symbol").textValue(),
                        OrderType.valueOf(order.path("type").textValue()),
                        Quantity.of(order.path("quantity").textValue()),
                        limit.isNull() ? null : Price.of(limit.textValue())),
                Instant.parse(order.path("time").textValue()),
                order.path("status").textValue(),
                Quantity.of(order.path("executedQuantity").textValue()),
                StreamSupport.stream(order.path("fills").spliterator(), false)
                        .map(ExchangeAdmin::fill)
                        .toList());
    }

    private static Fill fill(JsonNode fill) {
        return new Fill(
                fill.path("tradeId").asText(),
                Price.of(fill.path("price").textValue()),
                Quantity.of(fill.path("quantity").textValue()),
                new BigDecimal(fill.path("commission").textValue()),
                fill.path("commissionAsset").textValue());
    }

    private static Increments increments(JsonNode symbol) {
        BigDecimal step = BigDecimal.ZERO;
        BigDecimal tick = BigDecimal.ZERO;
        for (JsonNode filter : symbol.path("filters")) {
            switch (filter.path("filterType").asText()) {
                case "LOT_SIZE", "MARKET_LOT_SIZE" ->
                        step = step.max(new BigDecimal(filter.path("stepSize").asText()));
                case "PRICE_FILTER" -> tick = new BigDecimal(filter.path("tickSize").asText());
                default -> {}
            }
        }
        return new Increments(step, tick);
    }

    /// Assumes that the exchange read its clock half-way between request and answer. The error is
    /// at most that half.
    private Duration clockAhead() {
        Instant asked = Instant.now();
        Instant theirs = Instant.ofEpochMilli(get("/api/v3/time").path("serverTime").longValue());
        Instant answered = Instant.now();
        return Duration.between(asked.plus(Duration.between(asked, answered).dividedBy(2)), theirs);
    }

    private JsonNode get(String path) {
        try {
            var connection = exchange.resolve(path).toURL().openConnection();
            connection.setConnectTimeout(LIMIT_MS);
            connection.setReadTimeout(LIMIT_MS);
            try (var in = connection.getInputStream()) {
                return Json.MAPPER.readTree(in);
            }
        } catch (IOException cause) {
            throw new IllegalStateException("the exchange does not answer " + path, cause);
        }
    }
}
