package com.fkstrading.paper.reply;

import static com.fkstrading.paper.reply.Decimals.text;

import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.book.Side;
import com.fkstrading.paper.book.Trade;

/// One trade of the account, as myTrades tells it.
public record TradeReply(
        String symbol,
        long id,
        long orderId,
        int orderListId,
        String price,
        String qty,
        String quoteQty,
        String commission,
        String commissionAsset,
        long time,
        boolean isBuyer,
        boolean isMaker,
        boolean isBestMatch) {

    public static TradeReply of(Order order, Trade trade) {
        return new TradeReply(
                order.symbol(),
                trade.tradeId(),
                order.orderId(),
                -1,
                text(trade.price()),
                text(trade.quantity()),
                text(trade.quoteQuantity()),
                text(trade.commission()),
                trade.commissionAsset(),
                trade.time().toEpochMilli(),
                order.side() == Side.BUY,
                trade.maker(),
                true);
    }
}
