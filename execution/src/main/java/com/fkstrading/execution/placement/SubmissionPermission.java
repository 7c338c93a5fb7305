package com.fkstrading.execution.placement;

import com.fkstrading.contract.control.TradingState;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.control.CommandsInForce;
import com.fkstrading.execution.control.TrippedLimits;
import com.fkstrading.execution.exchange.Exchange;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.OrderReason;
import java.time.Instant;
import java.util.Optional;

/// Whether an order may be sent now. Its deadline applies however long the steps before it took.
public sealed interface SubmissionPermission {

    record Granted() implements SubmissionPermission {}

    /// Something that must be known first is not known yet.
    record NotYet(InterruptibleWait.Reason reason) implements SubmissionPermission {}

    /// Our decision to end an order that has not been sent.
    ///
    /// @param status DENIED or EXPIRED
    record Refused(OrderStatus status, OrderReason reason) implements SubmissionPermission {}

    static SubmissionPermission of(
            CommandsInForce commands,
            TrippedLimits trips,
            Exchange exchange,
            Order order,
            Instant now) {
        var denial = denial(commands.stateOf(order.account(), order.terms(), trips), order);
        if (denial.isPresent()) {
            return new Refused(OrderStatus.DENIED, denial.get());
        }
        if (order.lateAt(now)) {
            return expired(order);
        }
        if (!commands.readToEnd()) {
            return new NotYet(InterruptibleWait.Reason.COMMANDS_UNREAD);
        }
        if (!trips.readToEnd()) {
            return new NotYet(InterruptibleWait.Reason.TRADING_STATES_UNREAD);
        }
        if (!exchange.serves(order.account())) {
            return new Refused(OrderStatus.DENIED, OrderReason.unknownAccount(order.account()));
        }
        return exchange.knowsInstruments()
                ? new Granted()
                : new NotYet(InterruptibleWait.Reason.INSTRUMENTS_UNKNOWN);
    }

    /// While trading is reduced, only sales pass: on a spot market they can only shrink what is
    /// held.
    private static Optional<OrderReason> denial(TradingState state, Order order) {
        return switch (state) {
            case TradingState.Active active -> Optional.empty();
            case TradingState.Halted(var command) -> Optional.of(OrderReason.halted(command));
            case TradingState.Reducing(var command) ->
                    order.terms().side() == OrderSide.SELL
                            ? Optional.empty()
                            : Optional.of(OrderReason.reducing(command));
        };
    }

    static Refused expired(Order order) {
        return new Refused(OrderStatus.EXPIRED, OrderReason.deadlinePassed(order.deadline()));
    }
}
