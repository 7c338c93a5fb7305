package com.fkstrading.execution.exchange.binance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.StorableText;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.order.OrderExecution;
import com.fkstrading.execution.order.OrderReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads Binance's orders and trades. Fields and states that it does not know are no reason to
/// doubt that the order exists.
final class BinanceOrders {

    /// Beyond this it is no amount, and the journal could not hold it.
    private static final int MOST_DIGITS = 100;

    private BinanceOrders() {}

    /// Empty when the body is not about this order, or does not say how much was executed: with
    /// nothing in its place, an order could end without its trades.
    static Optional<OrderReport> order(String body, ClientOrderId id) {
        try {
            var json = Json.MAPPER.readTree(body);
            if (!id.value().equals(json.path("clientOrderId").asText())
                    || !json.hasNonNull("orderId")
                    || !json.hasNonNull("status")
                    || !json.hasNonNull("executedQty")) {
                return Optional.empty();
            }
            var executed = new Quantity(decimal(json, "executedQty"));
            var execution =
                    OrderExecution.of(
                            StorableText.escaped(json.get("orderId").asText()),
                            executed,
                            new Notional(decimal(json, "cummulativeQuoteQty").max(BigDecimal.ZERO)),
                            fills(json.path("fills"), "tradeId"));
            return Optional.of(
                    new OrderReport(status(json.get("status").asText(), executed), execution));
        } catch (JsonProcessingException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Empty when the body is no list of trades.
    static Optional<List<Fill>> trades(String body) {
        try {
            var json = Json.MAPPER.readTree(body);
            return json.isArray() ? Optional.of(fills(json, "id")) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static OrderStatus status(String name, Quantity executed) {
        return switch (name) {
            case "FILLED" -> OrderStatus.FILLED;
            case "CANCELED" -> OrderStatus.CANCELED;
            case "REJECTED" -> OrderStatus.REJECTED;
            case "EXPIRED", "EXPIRED_IN_MATCH" -> OrderStatus.EXPIRED;
            case null, default ->
                    executed.isZero() ? OrderStatus.PLACED : OrderStatus.PARTIALLY_FILLED;
        };
    }

    private static List<Fill> fills(JsonNode array, String tradeIdField) {
        var fills = new ArrayList<Fill>();
        for (var trade : array) {
            fills.add(
                    new Fill(
                            StorableText.escaped(trade.path(tradeIdField).asText()),
                            new Price(decimal(trade, "price")),
                            new Quantity(decimal(trade, "qty")),
                            decimal(trade, "commission"),
                            StorableText.escaped(trade.path("commissionAsset").asText())));
        }
        return fills;
    }

    /// Zero where the field is missing.
    ///
    /// @throws IllegalArgumentException naming the field when it is no amount
    static BigDecimal decimal(JsonNode json, String field) {
        var text = json.path(field).asText("0");
        try {
            var value = new BigDecimal(text);
            if (Math.abs(value.scale()) <= MOST_DIGITS && value.precision() <= MOST_DIGITS) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Neither is an amount.
        }
        throw new IllegalArgumentException(field + ": not an amount");
    }
}
