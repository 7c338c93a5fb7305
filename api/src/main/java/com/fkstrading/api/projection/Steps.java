package com.fkstrading.api.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.api.projection.Step.Described;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.webhook.Webhook;
import java.time.Instant;

/// The step that each record is on its signal's path, told in one line.
final class Steps {

    private Steps() {}

    static Step of(Webhook webhook) {
        return new Step(
                webhook.signalId().value(),
                StepName.RECEIVED,
                StepName.RECEIVED.position(),
                webhook.account(),
                webhook.receivedAt(),
                new Described(
                        webhook.body().length + " bytes from " + webhook.source(),
                        json(ReadableWebhook.of(webhook))));
    }

    static Step of(ValidatedSignal signal) {
        var wanted = signal.quantity() == null ? "all" : signal.quantity().toString();
        var repairs =
                signal.repairs().isEmpty() ? "" : ", " + signal.repairs().size() + " repaired";
        return new Step(
                signal.signalId().value(),
                StepName.VALIDATED,
                StepName.VALIDATED.position(),
                signal.account(),
                signal.receivedAt(),
                new Described(
                        signal.side() + " " + wanted + " " + signal.symbol() + repairs,
                        json(signal)));
    }

    static Step of(ScoredSignal scored) {
        return new Step(
                scored.signalId().value(),
                StepName.SCORED,
                StepName.SCORED.position(),
                scored.account(),
                scored.signal().receivedAt(),
                new Described("confidence " + scored.confidence().toPlainString(), json(scored)));
    }

    static Step of(Denial denial) {
        return new Step(
                denial.signalId().value(),
                StepName.DENIED,
                StepName.DENIED.position(),
                denial.account(),
                denial.time(),
                new Described(denial.reason() + ": " + denial.message(), json(denial)));
    }

    static Step of(OrderRequest request) {
        return new Step(
                request.signalId().value(),
                StepName.REQUESTED,
                StepName.REQUESTED.position(),
                request.account(),
                request.time(),
                new Described(
                        "%s %s %s %s, worth %s"
                                .formatted(
                                        request.type(),
                                        request.side(),
                                        request.quantity(),
                                        request.symbol(),
                                        request.notional()),
                        json(request)));
    }

    static Step of(OrderEvent event) {
        return new Step(
                event.signalId().value(),
                StepName.of(event.state()),
                StepName.positionOfOrderChange(event.sequence()),
                event.account(),
                event.time(),
                new Described(told(event), json(event)));
    }

    private static String told(OrderEvent event) {
        if (event.message() != null) {
            return event.reason() == null
                    ? event.message()
                    : event.reason() + ": " + event.message();
        }
        if (event.executedQuantity().isZero()) {
            return event.side() + " " + event.quantity() + " " + event.symbol();
        }
        return "%s of %s filled at %s"
                .formatted(event.executedQuantity(), event.quantity(), event.averagePrice());
    }

    private static String json(Object record) {
        try {
            return Json.MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException cause) {
            throw new IllegalArgumentException("cannot be written as JSON", cause);
        }
    }

    /// A webhook whose body a person can read.
    private record ReadableWebhook(
            String signalId,
            String account,
            String source,
            String sender,
            Instant receivedAt,
            String contentType,
            String body) {

        static ReadableWebhook of(Webhook webhook) {
            return new ReadableWebhook(
                    webhook.signalId().value(),
                    webhook.account(),
                    webhook.source(),
                    webhook.sender(),
                    webhook.receivedAt(),
                    webhook.contentType(),
                    new String(webhook.body(), UTF_8));
        }
    }
}
