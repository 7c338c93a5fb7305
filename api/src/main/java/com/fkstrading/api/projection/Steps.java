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
        var wanted =
                signal.terms().quantity() == null ? "all" : signal.terms().quantity().toString();
        var repairs =
                signal.repairs().isEmpty() ? "" : ", " + signal.repairs().size() + " repaired";
        return new Step(
                signal.ref().signalId().value(),
                StepName.VALIDATED,
                StepName.VALIDATED.position(),
                signal.ref().account(),
                signal.times().receivedAt(),
                new Described(
                        signal.terms().side()
                                + " "
                                + wanted
                                + " "
                                + signal.terms().symbol()
                                + repairs,
                        json(signal)));
    }

    static Step of(ScoredSignal scored) {
        return new Step(
                scored.signal().ref().signalId().value(),
                StepName.SCORED,
                StepName.SCORED.position(),
                scored.signal().ref().account(),
                scored.signal().times().receivedAt(),
                new Described("confidence " + scored.confidence().toPlainString(), json(scored)));
    }

    static Step of(Denial denial) {
        return new Step(
                denial.ref().signalId().value(),
                StepName.DENIED,
                StepName.DENIED.position(),
                denial.ref().account(),
                denial.time(),
                new Described(denial.reason() + ": " + denial.message(), json(denial)));
    }

    static Step of(OrderRequest request) {
        return new Step(
                request.ref().signalId().value(),
                StepName.REQUESTED,
                StepName.REQUESTED.position(),
                request.ref().account(),
                request.time(),
                new Described(
                        "%s %s %s %s, worth %s"
                                .formatted(
                                        request.terms().type(),
                                        request.terms().side(),
                                        request.terms().quantity(),
                                        request.terms().symbol(),
                                        request.notional()),
                        json(request)));
    }

    static Step of(OrderEvent event) {
        return new Step(
                event.ref().signalId().value(),
                StepName.of(event.progress().state()),
                StepName.positionOfOrderChange(event.sequence()),
                event.ref().account(),
                event.time(),
                new Described(told(event), json(event)));
    }

    private static String told(OrderEvent event) {
        if (event.progress().message() != null) {
            return event.progress().reason() == null
                    ? event.progress().message()
                    : event.progress().reason() + ": " + event.progress().message();
        }
        if (event.progress().executedQuantity().isZero()) {
            return event.terms().side()
                    + " "
                    + event.terms().quantity()
                    + " "
                    + event.terms().symbol();
        }
        return "%s of %s filled at %s"
                .formatted(
                        event.progress().executedQuantity(),
                        event.terms().quantity(),
                        event.progress().averagePrice());
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
