package com.fkstrading.paper.reply;

import static com.fkstrading.paper.reply.Decimals.text;

import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.book.Trade;
import java.time.Instant;
import java.util.List;

/// An order as `GET /admin/orders` lists it: ours, not Binance’s, so times are RFC 3339.
///
/// @param price the limit; null for a market order
/// @param time when the exchange took it
/// @param updateTime when it last changed
public record TakenOrder(
        String clientOrderId,
        long orderId,
        String symbol,
        String side,
        String type,
        String timeInForce,
        String quantity,
        String price,
        String executedQuantity,
        String executedQuoteQuantity,
        String status,
        Instant time,
        Instant updateTime,
        List<Fill> fills) {

    public record Fill(
            long tradeId,
            String price,
            String quantity,
            String commission,
            String commissionAsset,
            Instant time) {

        static Fill of(Trade trade) {
            return new Fill(
                    trade.tradeId(),
                    text(trade.price()),
                    text(trade.quantity()),
                    text(trade.commission()),
                    trade.commissionAsset(),
                    trade.time());
        }
    }

    public static TakenOrder of(Order order) {
        return new TakenOrder(
                order.clientOrderId(),
                order.orderId(),
                order.symbol(),
                order.side().name(),
                order.type().name(),
                order.timeInForce().name(),
                text(order.quantity()),
                order.price() == null ? null : text(order.price()),
                text(order.executedQuantity()),
                text(order.executedQuoteQuantity()),
                order.status().name(),
                order.time(),
                order.updateTime(),
                order.trades().stream().map(Fill::of).toList());
    }
}
