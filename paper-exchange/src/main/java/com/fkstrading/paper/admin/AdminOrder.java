package com.fkstrading.paper.admin;

import static com.fkstrading.paper.response.Decimals.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.book.Trade;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// An order as the administration API lists it: everything that a checker compares. Times are RFC
/// 3339 and the exchange's own.
final class AdminOrder {

    private AdminOrder() {}

    static ObjectNode of(Order order) {
        var terms = order.terms();
        var json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("clientOrderId", order.clientOrderId())
                        .put("orderId", order.orderId())
                        .put("account", order.account())
                        .put("symbol", order.symbol())
                        .put("side", terms.side().name())
                        .put("type", terms.type().name())
                        .put("timeInForce", terms.timeInForce().name())
                        .put("quantity", text(order.quantity()))
                        .put("quoteQuantity", textOrNull(terms.quoteQuantity()))
                        .put("price", textOrNull(terms.price()))
                        .put("status", order.status().name())
                        .put("executedQuantity", text(order.executedQuantity()))
                        .put("executedQuoteQuantity", text(order.executedQuoteQuantity()))
                        .put("time", order.time().toString())
                        .put("updateTime", order.updateTime().toString());
        var fills = json.putArray("fills");
        order.trades().forEach(trade -> fills.add(fill(trade)));
        return json;
    }

    private static ObjectNode fill(Trade trade) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("tradeId", trade.tradeId())
                .put("price", text(trade.price()))
                .put("quantity", text(trade.quantity()))
                .put("commission", text(trade.commission()))
                .put("commissionAsset", trade.commissionAsset())
                .put("maker", trade.maker())
                .put("time", trade.time().toString());
    }

    private static @Nullable String textOrNull(@Nullable BigDecimal amount) {
        return amount == null ? null : text(amount);
    }
}
