package com.fkstrading.api.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.contract.order.OrderCommand;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.webhook.Webhook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one record adds to the tables: a step of its signal's path, and its columns of the signal
/// and the order. The store merges them with those of other records.
///
/// @param step a row of `steps`
/// @param signal columns of a row of `signals`
/// @param order columns of a row of `orders`; null if the record has no order
public record ProjectedRecord(ObjectNode step, ObjectNode signal, @Nullable ObjectNode order) {

    public static ProjectedRecord of(Webhook webhook) {
        var at = webhook.receivedAt();
        var ref = new SignalRef(webhook.signalId(), webhook.account(), webhook.source());
        return of(
                step(ref, SignalStatus.RECEIVED, at).with("summary", StepSummary.of(webhook)),
                signal(ref, SignalStatus.RECEIVED, at),
                text(ref, webhook));
    }

    /// @param text the record as it was written
    public static ProjectedRecord of(ValidatedSignal signal, String text) {
        var at = signal.times().receivedAt();
        return of(
                step(signal.ref(), SignalStatus.VALIDATED, at)
                        .with("summary", StepSummary.of(signal)),
                signal(signal.ref(), SignalStatus.VALIDATED, at).withAll(signal.terms()),
                text);
    }

    /// @param text the record as it was written
    public static ProjectedRecord of(ScoredSignal scored, String text) {
        var ref = scored.signal().ref();
        var at = scored.signal().times().receivedAt();
        return of(
                step(ref, SignalStatus.SCORED, at).with("summary", StepSummary.of(scored)),
                signal(ref, SignalStatus.SCORED, at)
                        .withAll(scored.signal().terms())
                        .with("confidence", scored.confidence()),
                text);
    }

    /// @param text the record as it was written
    public static ProjectedRecord of(Denial denial, String text) {
        var signal =
                signal(denial.ref(), SignalStatus.DENIED, denial.time())
                        .with("stage", denial.stage())
                        .with("reason", denial.reason())
                        .with("message", denial.message())
                        .with("duplicate_of", denial.duplicateOf());
        return of(
                step(denial.ref(), SignalStatus.DENIED, denial.time())
                        .with("summary", StepSummary.of(denial)),
                denial.signal() == null ? signal : signal.withAll(denial.signal().terms()),
                text);
    }

    /// @param text the record as it was written
    public static ProjectedRecord of(OrderCommand command, String text) {
        return switch (command) {
            case OrderRequest request -> of(request, text);
            case CancelRequest cancel -> of(cancel, text);
        };
    }

    /// It has no order of its own: those that it cancels say themselves how they end.
    private static ProjectedRecord of(CancelRequest cancel, String text) {
        var status = SignalStatus.CANCEL_REQUESTED;
        var summary = StepSummary.of(cancel);
        return of(
                step(cancel.ref(), status, cancel.time()).with("summary", summary),
                signal(cancel.ref(), status, cancel.time()).with("message", summary),
                text);
    }

    private static ProjectedRecord of(OrderRequest request, String text) {
        var ref = request.ref();
        var order =
                new ColumnValues()
                        .withAll(ref)
                        .withAll(request.terms())
                        .with("client_order_id", request.clientOrderId())
                        .with("notional", request.notional())
                        .with("protection", StepSummary.ofLegs(request.legs()))
                        .with("state", SignalStatus.REQUESTED)
                        .with("sequence", 0)
                        .with("requested_at", request.time())
                        .with("updated_at", request.time());
        return new ProjectedRecord(
                step(ref, SignalStatus.REQUESTED, request.time())
                        .with("summary", StepSummary.of(request))
                        .with("record", text)
                        .row(),
                signal(ref, SignalStatus.REQUESTED, request.time())
                        .withAll(request.terms())
                        .with("client_order_id", request.clientOrderId())
                        .row(),
                order.row());
    }

    /// @param text the record as it was written
    public static ProjectedRecord of(OrderEvent event, String text) {
        var status = SignalStatus.of(event.progress().state());
        var position = SignalStatus.positionOfOrderChange(event.sequence());
        var denied = event.progress().state() == OrderStatus.DENIED;
        var order =
                new ColumnValues()
                        .withAll(event.ref())
                        .withAll(event.terms())
                        .withAll(event.progress())
                        .with("client_order_id", event.clientOrderId())
                        .with("sequence", event.sequence())
                        .with("requested_at", event.time())
                        .with("updated_at", event.time());
        return new ProjectedRecord(
                step(event.ref(), status, event.time())
                        .with("position", position)
                        .with("summary", StepSummary.of(event))
                        .with("record", text)
                        .row(),
                signal(event.ref(), status, event.time())
                        .withAll(event.terms())
                        .with("progress", position)
                        .with("stage", denied ? "execution" : null)
                        .with("reason", event.progress().reason())
                        .with("message", event.progress().message())
                        .with("client_order_id", event.clientOrderId())
                        .row(),
                order.row());
    }

    private static ProjectedRecord of(ColumnValues step, ColumnValues signal, String text) {
        return new ProjectedRecord(step.with("record", text).row(), signal.row(), null);
    }

    /// A webhook as people read it, its body as text.
    private static String text(SignalRef ref, Webhook webhook) {
        ObjectNode fields = Json.MAPPER.valueToTree(ref);
        return fields.put("sender", webhook.sender())
                .put("receivedAt", webhook.receivedAt().toString())
                .put("contentType", webhook.contentType())
                .put("body", new String(webhook.body(), UTF_8))
                .toString();
    }

    private static ColumnValues step(SignalRef ref, SignalStatus status, Instant at) {
        return new ColumnValues()
                .with("signal_id", ref.signalId())
                .with("account", ref.account())
                .with("name", status.label())
                .with("position", status.position())
                .with("at", at);
    }

    private static ColumnValues signal(SignalRef ref, SignalStatus status, Instant at) {
        return new ColumnValues()
                .withAll(ref)
                .with("status", status.label())
                .with("progress", status.position())
                .with("received_at", at)
                .with("updated_at", at);
    }
}
