package com.fkstrading.contract.account;

import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Quantity;

/// What a strategy holds of one symbol's base currency.
///
/// @param quantity less what the exchange kept as commission
/// @param cost what `quantity` was bought for, in the quote currency
/// @param reserved what open sell orders may still sell of it
/// @param pending what open purchases may still add to it
public record PositionBalance(
        Quantity quantity, Notional cost, Quantity reserved, Quantity pending) {}
