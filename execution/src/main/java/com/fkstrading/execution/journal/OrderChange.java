package com.fkstrading.execution.journal;

import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.execution.order.OrderState;
import java.time.Instant;
import java.util.Optional;

/// A state change of one order, valid only from the entry that its writer has read: an optimistic
/// lock against a second process.
///
/// @param from the sequence is 0 when there is no entry yet
/// @param event empty when there is nothing to publish: another attempt of the same intent
public record OrderChange(
        OrderState from, OrderState.Recorded to, Optional<OrderEvent> event, Instant time) {

    public static OrderChange of(OrderState from, OrderState.Recorded to, Instant time) {
        var published = to.sequence() > from.sequence();
        return new OrderChange(
                from, to, published ? Optional.of(to.event(time)) : Optional.empty(), time);
    }
}
