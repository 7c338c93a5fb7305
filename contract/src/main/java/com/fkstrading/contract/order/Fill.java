package com.fkstrading.contract.order;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import java.math.BigDecimal;

/// One trade of an order.
///
/// @param tradeId the exchange's id of the trade, unique within the symbol
/// @param commission in `commissionAsset`, a decimal string as JSON; on a purchase often the base
///     asset, so that less is held than was bought
public record Fill(
        String tradeId,
        Price price,
        Quantity quantity,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal commission,
        String commissionAsset) {}
