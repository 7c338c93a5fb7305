package com.fkstrading.paper.reply;

import static com.fkstrading.paper.reply.Decimals.text;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.book.Trade;
import com.fkstrading.paper.request.OrderForm.ResponseType;
import java.util.List;

/// An order as the different calls tell it.
public final class OrderReplies {

    private static final int NO_LIST = -1;
    private static final String NO_SELF_TRADE_PREVENTION = "NONE";

    private OrderReplies() {}

    public sealed interface Placed {}

    public record Ack(
            String symbol, long orderId, int orderListId, String clientOrderId, long transactTime)
            implements Placed {}

    public record Result(
            String symbol,
            long orderId,
            int orderListId,
            String clientOrderId,
            long transactTime,
            String price,
            String origQty,
            String executedQty,
            String origQuoteOrderQty,
            String cummulativeQuoteQty,
            String status,
            String timeInForce,
            String type,
            String side,
            long workingTime,
            String selfTradePreventionMode)
            implements Placed {}

    public record Full(@JsonUnwrapped Result result, List<Fill> fills) implements Placed {}

    public record Fill(
            String price, String qty, String commission, String commissionAsset, long tradeId) {

        static Fill of(Trade trade) {
            return new Fill(
                    text(trade.price()),
                    text(trade.quantity()),
                    text(trade.commission()),
                    trade.commissionAsset(),
                    trade.tradeId());
        }
    }

    public record Queried(
            String symbol,
            long orderId,
            int orderListId,
            String clientOrderId,
            String price,
            String origQty,
            String executedQty,
            String cummulativeQuoteQty,
            String status,
            String timeInForce,
            String type,
            String side,
            String stopPrice,
            String icebergQty,
            long time,
            long updateTime,
            boolean isWorking,
            long workingTime,
            String origQuoteOrderQty,
            String selfTradePreventionMode) {}

    /// @param clientOrderId the name of the cancel; `origClientOrderId` is the order’s
    public record Canceled(
            String symbol,
            String origClientOrderId,
            long orderId,
            int orderListId,
            String clientOrderId,
            long transactTime,
            String price,
            String origQty,
            String executedQty,
            String origQuoteOrderQty,
            String cummulativeQuoteQty,
            String status,
            String timeInForce,
            String type,
            String side,
            String selfTradePreventionMode) {}

    public static Placed placed(Order order, ResponseType responseType) {
        return switch (responseType) {
            case ACK ->
                    new Ack(
                            order.symbol(),
                            order.orderId(),
                            NO_LIST,
                            order.clientOrderId(),
                            order.time().toEpochMilli());
            case RESULT -> result(order);
            case FULL -> new Full(result(order), order.trades().stream().map(Fill::of).toList());
        };
    }

    public static Queried queried(Order order) {
        return new Queried(
                order.symbol(),
                order.orderId(),
                NO_LIST,
                order.clientOrderId(),
                text(order.price()),
                text(order.quantity()),
                text(order.executedQuantity()),
                text(order.executedQuoteQuantity()),
                order.status().name(),
                order.timeInForce().name(),
                order.type().name(),
                order.side().name(),
                text(null),
                text(null),
                order.time().toEpochMilli(),
                order.updateTime().toEpochMilli(),
                true,
                order.time().toEpochMilli(),
                text(order.quoteQuantity()),
                NO_SELF_TRADE_PREVENTION);
    }

    public static Canceled canceled(Order order, String cancelId) {
        return new Canceled(
                order.symbol(),
                order.clientOrderId(),
                order.orderId(),
                NO_LIST,
                cancelId,
                order.updateTime().toEpochMilli(),
                text(order.price()),
                text(order.quantity()),
                text(order.executedQuantity()),
                text(order.quoteQuantity()),
                text(order.executedQuoteQuantity()),
                order.status().name(),
                order.timeInForce().name(),
                order.type().name(),
                order.side().name(),
                NO_SELF_TRADE_PREVENTION);
    }

    private static Result result(Order order) {
        return new Result(
                order.symbol(),
                order.orderId(),
                NO_LIST,
                order.clientOrderId(),
                order.time().toEpochMilli(),
                text(order.price()),
                text(order.quantity()),
                text(order.executedQuantity()),
                text(order.quoteQuantity()),
                text(order.executedQuoteQuantity()),
                order.status().name(),
                order.timeInForce().name(),
                order.type().name(),
                order.side().name(),
                order.time().toEpochMilli(),
                NO_SELF_TRADE_PREVENTION);
    }
}
