package com.fkstrading.execution.journal;

import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.execution.order.OrderState;
import java.time.Instant;
import java.util.Optional;

/// A step of one order, from exactly the entry that its writer knows: the fence against a second
/// process that has moved on.
///
/// @param from the sequence is 0 when there is no entry yet
/// @param event empty when nothing is to be told: another attempt of the same intent
public record OrderChange(
        OrderState from, OrderState.Recorded to, Optional<OrderEvent> event, Instant time) {

    public static OrderChange of(OrderState from, OrderState.Recorded to, Instant time) {
        var told = to.sequence() > from.sequence();
        return new OrderChange(
                from, to, told ? Optional.of(to.event(time)) : Optional.empty(), time);
    }
}
