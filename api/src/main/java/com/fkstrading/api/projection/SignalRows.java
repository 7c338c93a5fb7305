package com.fkstrading.api.projection;

import com.fkstrading.api.row.SignalRow;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.webhook.Webhook;
import java.math.BigDecimal;
import java.time.Instant;

/// What each record alone says of its signal.
final class SignalRows {

    private SignalRows() {}

    static SignalRow of(Webhook webhook) {
        return row(
                new Origin(
                        webhook.signalId().value(),
                        webhook.account(),
                        webhook.source(),
                        webhook.receivedAt()),
                Intent.NONE,
                Standing.at(StepName.RECEIVED, webhook.receivedAt()));
    }

    static SignalRow of(ValidatedSignal signal) {
        return row(
                origin(signal),
                Intent.of(signal),
                Standing.at(StepName.VALIDATED, signal.times().receivedAt()));
    }

    static SignalRow of(ScoredSignal scored) {
        return row(
                origin(scored.signal()),
                Intent.of(scored.signal()).withConfidence(scored.confidence()),
                Standing.at(StepName.SCORED, scored.signal().times().receivedAt()));
    }

    static SignalRow of(Denial denial) {
        return row(
                new Origin(
                        denial.ref().signalId().value(),
                        denial.ref().account(),
                        denial.ref().source(),
                        denial.time()),
                denial.signal() == null ? Intent.NONE : Intent.of(denial.signal()),
                new Standing(
                        StepName.DENIED.label(),
                        StepName.DENIED.position(),
                        denial.stage().label(),
                        denial.reason().name(),
                        denial.message(),
                        denial.duplicateOf() == null ? null : denial.duplicateOf().value(),
                        denial.time()));
    }

    static SignalRow of(OrderRequest request) {
        return row(
                new Origin(
                        request.ref().signalId().value(),
                        request.ref().account(),
                        null,
                        request.time()),
                new Intent(
                        request.terms().strategy(),
                        request.terms().symbol(),
                        request.terms().side().name(),
                        request.terms().quantity().value(),
                        null,
                        null,
                        request.clientOrderId().value()),
                Standing.at(StepName.REQUESTED, request.time()));
    }

    static SignalRow of(OrderEvent event) {
        return row(
                new Origin(
                        event.ref().signalId().value(), event.ref().account(), null, event.time()),
                new Intent(
                        event.terms().strategy(),
                        event.terms().symbol(),
                        event.terms().side().name(),
                        event.terms().quantity().value(),
                        null,
                        null,
                        event.clientOrderId().value()),
                standing(event));
    }

    private static Standing standing(OrderEvent event) {
        return new Standing(
                StepName.of(event.progress().state()).label(),
                StepName.positionOfOrderChange(event.sequence()),
                event.progress().state() == OrderStatus.DENIED ? "execution" : null,
                event.progress().reason(),
                event.progress().message(),
                null,
                event.time());
    }

    private static Origin origin(ValidatedSignal signal) {
        return new Origin(
                signal.ref().signalId().value(),
                signal.ref().account(),
                signal.ref().source(),
                signal.times().receivedAt());
    }

    private static SignalRow row(Origin origin, Intent intent, Standing standing) {
        return new SignalRow(
                origin.signalId,
                origin.account,
                origin.source,
                intent.strategy,
                intent.symbol,
                intent.side,
                intent.quantity,
                intent.price,
                intent.confidence,
                standing.status,
                standing.progress,
                standing.stage,
                standing.reason,
                standing.message,
                standing.duplicateOf,
                intent.clientOrderId,
                origin.time,
                standing.at);
    }

    /// Whose signal it is, and a time at which it existed.
    private record Origin(String signalId, String account, String source, Instant time) {}

    /// What the signal wants.
    private record Intent(
            String strategy,
            String symbol,
            String side,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal confidence,
            String clientOrderId) {

        private static final Intent NONE = new Intent(null, null, null, null, null, null, null);

        private static Intent of(ValidatedSignal signal) {
            return new Intent(
                    signal.terms().strategy(),
                    signal.terms().symbol(),
                    signal.terms().side().name(),
                    signal.terms().quantity() == null ? null : signal.terms().quantity().value(),
                    signal.terms().price() == null ? null : signal.terms().price().value(),
                    null,
                    null);
        }

        private Intent withConfidence(BigDecimal known) {
            return new Intent(strategy, symbol, side, quantity, price, known, clientOrderId);
        }
    }

    /// How far the signal came.
    private record Standing(
            String status,
            int progress,
            String stage,
            String reason,
            String message,
            String duplicateOf,
            Instant at) {

        private static Standing at(StepName step, Instant at) {
            return new Standing(step.label(), step.position(), null, null, null, null, at);
        }
    }
}
