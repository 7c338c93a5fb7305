package com.fkstrading.systemtests.prove.evidence;

import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderTerms;

/// What a strategy holds of one symbol's base currency in one account.
///
/// @param reserved what open sell orders may still sell of it
public record HeldPosition(String account, Key key, Quantity quantity, Quantity reserved) {

    /// Strategies share an account, and each has positions of its own.
    public record Key(String symbol, String strategy) {

        public static Key of(OrderTerms terms) {
            return new Key(terms.symbol(), terms.strategy());
        }
    }

    /// By which a violation names it.
    public String id() {
        return account + "/" + key.symbol() + "/" + key.strategy();
    }
}
