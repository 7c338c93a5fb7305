package com.fkstrading.systemtests.prove.evidence;

import com.fkstrading.contract.money.Quantity;

/// What an account holds of one symbol's base currency.
///
/// @param reserved what open sell orders may still sell of it
public record HeldPosition(String account, String symbol, Quantity quantity, Quantity reserved) {

    /// By which a violation names it.
    public String id() {
        return account + "/" + symbol;
    }
}
