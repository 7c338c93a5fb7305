package com.fkstrading.execution.placement;

import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.control.TradingHalt;
import com.fkstrading.execution.exchange.Exchange;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.OrderReason;
import java.time.Instant;

/// Whether an order may be sent now. Its deadline applies however long the steps before it took.
public sealed interface SubmissionPermission {

    record Granted() implements SubmissionPermission {}

    /// Something that must be known first is not known yet.
    record NotYet(InterruptibleWait.Reason reason) implements SubmissionPermission {}

    /// Our decision to end an order that has not been sent.
    ///
    /// @param status DENIED or EXPIRED
    record Refused(OrderStatus status, OrderReason reason) implements SubmissionPermission {}

    static SubmissionPermission of(TradingHalt halt, Exchange exchange, Order order, Instant now) {
        var command = halt.haltOf(order.account());
        if (command.isPresent()) {
            return new Refused(OrderStatus.DENIED, OrderReason.halted(command.get()));
        }
        if (order.lateAt(now)) {
            return expired(order);
        }
        if (!halt.readToEnd()) {
            return new NotYet(InterruptibleWait.Reason.COMMANDS_UNREAD);
        }
        if (!exchange.serves(order.account())) {
            return new Refused(OrderStatus.DENIED, OrderReason.unknownAccount(order.account()));
        }
        return exchange.knowsInstruments()
                ? new Granted()
                : new NotYet(InterruptibleWait.Reason.INSTRUMENTS_UNKNOWN);
    }

    static Refused expired(Order order) {
        return new Refused(OrderStatus.EXPIRED, OrderReason.deadlinePassed(order.deadline()));
    }
}
