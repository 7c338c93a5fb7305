package com.fkstrading.systemtests.prove.check;

import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.systemtests.prove.evidence.HeldPosition;
import com.fkstrading.systemtests.prove.evidence.Holdings;
import java.util.List;
import java.util.Optional;

/// A point in an account's order events at which a decision may have been made.
///
/// @param applied how many of the account's events the holdings have seen
record Moment(Holdings holdings, int applied) {

    /// The first moment from this one on in which the close could have been decided.
    Optional<Moment> find(OrderRequest close, List<OrderRequest> earlier, List<OrderEvent> events) {
        var then = holdings.copy();
        for (int i = applied; i <= events.size(); i++) {
            if (available(then, close, earlier).compareTo(close.terms().quantity()) == 0) {
                return Optional.of(new Moment(then, i));
            }
            if (i == events.size() || events.get(i).clientOrderId().equals(close.clientOrderId())) {
                break;
            }
            then.apply(events.get(i));
        }
        return Optional.empty();
    }

    private static Quantity available(
            Holdings holdings, OrderRequest close, List<OrderRequest> earlier) {
        var key = HeldPosition.Key.of(close.terms());
        return holdings.of(key).minus(holdings.reserved(key, earlier));
    }
}
