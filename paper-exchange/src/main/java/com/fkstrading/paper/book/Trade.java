package com.fkstrading.paper.book;

import java.math.BigDecimal;
import java.time.Instant;

/// One trade of an order.
///
/// @param commission taken from the asset that the trade brought in
/// @param maker whether the order stood in the book and was met
public record Trade(
        long tradeId,
        BigDecimal price,
        BigDecimal quantity,
        BigDecimal commission,
        String commissionAsset,
        Instant time,
        boolean maker) {

    public Trade {
        commissionAsset = commissionAsset.intern();
    }

    public BigDecimal quoteQuantity() {
        return price.multiply(quantity);
    }
}
