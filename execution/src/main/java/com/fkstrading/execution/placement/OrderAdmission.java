package com.fkstrading.execution.placement;

import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.exchange.Instrument.Fit;
import com.fkstrading.execution.order.OrderReason;
import com.fkstrading.execution.order.OrderState.Recorded;
import com.fkstrading.execution.order.OrderState.Requested;

/// Turns a requested order into an intent in amounts that the exchange trades, or refuses it.
final class OrderAdmission {

    private final ExecutionPorts ports;

    OrderAdmission(ExecutionPorts ports) {
        this.ports = ports;
    }

    /// The caller has permission, or a refusal: whoever gets neither waits first.
    Recorded admit(Requested requested) {
        var order = requested.order();
        if (!order.storable().equals(order)) {
            var storable =
                    new Requested(order.storable(), requested.sequence(), requested.attempt());
            return storable.refused(OrderStatus.DENIED, OrderReason.unstorableText());
        }
        return switch (ports.permission(order)) {
            case SubmissionPermission.Refused(var status, var reason) ->
                    requested.refused(status, reason);
            case SubmissionPermission.NotYet(var reason) ->
                    throw new IllegalStateException("cannot be decided yet: " + reason);
            case SubmissionPermission.Granted() -> fitted(requested);
        };
    }

    private Recorded fitted(Requested requested) {
        var order = requested.order();
        var instrument = ports.exchange().instrument(order.symbol());
        if (instrument.isEmpty()) {
            return requested.refused(OrderStatus.DENIED, OrderReason.unknownSymbol(order.symbol()));
        }
        return switch (instrument.get().fit(order)) {
            case Fit.Tradable(var tradable) ->
                    requested.submitted(tradable, ports.exchange().now());
            case Fit.TooSmall(var message) ->
                    requested.refused(OrderStatus.DENIED, OrderReason.belowLotSize(message));
        };
    }
}
