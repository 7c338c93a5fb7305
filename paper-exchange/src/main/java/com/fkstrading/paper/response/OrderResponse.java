package com.fkstrading.paper.response;

import static com.fkstrading.paper.response.Decimals.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.book.Trade;
import com.fkstrading.paper.market.Side;
import com.fkstrading.paper.request.ResponseType;

/// An order and its trades in the form of each call that returns them.
public final class OrderResponse {

    private static final int NO_ORDER_LIST = -1;

    private OrderResponse() {}

    /// Of `POST /order`.
    public static ObjectNode placed(Order order, ResponseType responseType) {
        var json =
                ids(order)
                        .put("clientOrderId", order.clientOrderId())
                        .put("transactTime", order.time().toEpochMilli());
        return switch (responseType) {
            case ACK -> json;
            case RESULT -> result(json, order);
            case FULL -> {
                var fills = result(json, order).putArray("fills");
                order.trades().forEach(trade -> fills.add(fill(trade)));
                yield json;
            }
        };
    }

    /// Of `GET /order` and `GET /openOrders`.
    public static ObjectNode queried(Order order) {
        return state(ids(order).put("clientOrderId", order.clientOrderId()), order)
                .put("stopPrice", text(null))
                .put("icebergQty", text(null))
                .put("time", order.time().toEpochMilli())
                .put("updateTime", order.updateTime().toEpochMilli())
                .put("isWorking", true)
                .put("workingTime", order.time().toEpochMilli());
    }

    /// Of `DELETE /order`.
    ///
    /// @param cancelId the client's id of the cancel itself
    public static ObjectNode canceled(Order order, String cancelId) {
        var json =
                ids(order)
                        .put("origClientOrderId", order.clientOrderId())
                        .put("clientOrderId", cancelId)
                        .put("transactTime", order.updateTime().toEpochMilli());
        return state(json, order);
    }

    /// Of `GET /myTrades`.
    public static ObjectNode traded(Order order, Trade trade) {
        return ids(order)
                .put("id", trade.tradeId())
                .put("price", text(trade.price()))
                .put("qty", text(trade.quantity()))
                .put("quoteQty", text(trade.quoteQuantity()))
                .put("commission", text(trade.commission()))
                .put("commissionAsset", trade.commissionAsset())
                .put("time", trade.time().toEpochMilli())
                .put("isBuyer", order.terms().side() == Side.BUY)
                .put("isMaker", trade.maker())
                .put("isBestMatch", true);
    }

    private static ObjectNode ids(Order order) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("symbol", order.symbol())
                .put("orderId", order.orderId())
                .put("orderListId", NO_ORDER_LIST);
    }

    private static ObjectNode result(ObjectNode json, Order order) {
        return state(json, order).put("workingTime", order.time().toEpochMilli());
    }

    private static ObjectNode state(ObjectNode json, Order order) {
        var terms = order.terms();
        return json.put("price", text(terms.price()))
                .put("origQty", text(order.quantity()))
                .put("executedQty", text(order.executedQuantity()))
                .put("origQuoteOrderQty", text(terms.quoteQuantity()))
                .put("cummulativeQuoteQty", text(order.executedQuoteQuantity()))
                .put("status", order.status().name())
                .put("timeInForce", terms.timeInForce().name())
                .put("type", terms.type().name())
                .put("side", terms.side().name())
                .put("selfTradePreventionMode", "NONE");
    }

    private static ObjectNode fill(Trade trade) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("price", text(trade.price()))
                .put("qty", text(trade.quantity()))
                .put("commission", text(trade.commission()))
                .put("commissionAsset", trade.commissionAsset())
                .put("tradeId", trade.tradeId());
    }
}
