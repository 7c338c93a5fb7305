package com.fkstrading.paper.book;

import java.math.BigDecimal;
import java.time.Instant;

/// One trade of an order.
///
/// @param commission taken from the asset that the account received
/// @param maker whether the order rested in the book before
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
