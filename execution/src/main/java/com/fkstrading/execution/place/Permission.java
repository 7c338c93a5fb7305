package com.fkstrading.execution.place;

import com.fkstrading.execution.control.Gate;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.Reason;
import com.fkstrading.execution.order.Refusal;
import java.time.Instant;

/// Whether an order may leave at this moment. The deadline comes last and binds however long
/// anything before it took.
public sealed interface Permission {

    record Granted() implements Permission {}

    /// It is not known yet what operators ordered.
    record NotYet() implements Permission {}

    record Refused(Refusal refusal) implements Permission {}

    static Permission of(Gate gate, Order order, Instant now) {
        var halt = gate.haltOf(order.account());
        if (halt.isPresent()) {
            return new Refused(new Refusal.Denied(Reason.halted(halt.get())));
        }
        if (order.lateAt(now)) {
            return new Refused(
                    new Refusal.Expired(Reason.deadlinePassed(order.terms().deadline())));
        }
        return gate.readToEnd() ? new Granted() : new NotYet();
    }
}
