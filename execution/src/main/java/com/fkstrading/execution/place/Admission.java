package com.fkstrading.execution.place;

import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.OrderState;
import com.fkstrading.execution.order.OrderState.Requested;
import com.fkstrading.execution.order.Reason;
import com.fkstrading.execution.order.Refusal;
import com.fkstrading.execution.venue.Exchange;
import com.fkstrading.execution.venue.Instrument.Fit;

/// The first entry of an order in the journal: an intent, or our refusal.
final class Admission {

    private final Ports ports;

    Admission(Ports ports) {
        this.ports = ports;
    }

    /// The caller has waited for the gate.
    OrderState.Recorded admit(Requested requested) {
        return switch (ports.permission(requested.order())) {
            case Permission.Refused(var refusal) -> requested.refused(refusal);
            case Permission.NotYet() -> throw new IllegalStateException("the gate is not read yet");
            case Permission.Granted() -> fitted(requested);
        };
    }

    private OrderState.Recorded fitted(Requested requested) {
        Order order = requested.order();
        Exchange exchange = ports.exchange();
        if (!exchange.serves(order.account())) {
            return requested.refused(new Refusal.Denied(Reason.unknownAccount(order.account())));
        }
        var fit =
                exchange.instrument(order.symbol())
                        .map(instrument -> instrument.fit(order))
                        .orElse(new Fit.Tradable(order));
        return switch (fit) {
            case Fit.Tradable(var tradable) -> Requested.first(tradable).submitted(exchange.now());
            case Fit.TooSmall(var message) ->
                    requested.refused(new Refusal.Denied(Reason.belowLotSize(message)));
        };
    }
}
