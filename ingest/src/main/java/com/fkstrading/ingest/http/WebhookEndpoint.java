package com.fkstrading.ingest.http;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.ingest.kafka.DurableProducer;
import com.fkstrading.ingest.secret.Redaction;
import com.fkstrading.ingest.webhook.WebhookAdmission;
import com.fkstrading.ingest.webhook.WebhookAdmission.Admitted;
import com.fkstrading.ingest.webhook.WebhookAdmission.Refused;
import com.fkstrading.ingest.webhook.WebhookOutcome;
import io.vertx.core.Context;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// `POST /webhook/{source}` and `/webhook/{source}/{token}`: 202 once Kafka has the webhook. It
/// works below JAX-RS, on raw bytes, since no content type and no body may be refused; and no
/// failure escapes it, since the framework would log the URL, which contains the token.
@Singleton
public class WebhookEndpoint {

    private static final Logger LOG = Logger.getLogger(WebhookEndpoint.class);

    private final WebhookAdmission admission;
    private final DurableProducer kafka;
    private final WebhookMetrics metrics;
    private final Clock clock;
    private final Semaphore permits;
    private final TimeBasedEpochRandomGenerator uuids = Generators.timeBasedEpochRandomGenerator();

    WebhookEndpoint(
            WebhookSettings settings, DurableProducer kafka, WebhookMetrics metrics, Clock clock) {
        this.admission = settings.admission();
        this.permits = new Semaphore(settings.maxInFlight());
        this.kafka = kafka;
        this.metrics = metrics;
        this.clock = clock;
        metrics.inFlight(() -> settings.maxInFlight() - permits.availablePermits());
    }

    void addTo(@Observes Router router) {
        for (String path : List.of("/webhook/:source", "/webhook/:source/:token")) {
            router.post(path).handler(this::receive).failureHandler(this::failed);
        }
    }

    private void receive(RoutingContext context) {
        var delivery = new WebhookDelivery(context);
        var request = delivery.head();
        var refusal = admission.refusal(request);
        if (refusal.isPresent()) {
            delivery.drop();
            refuse(delivery, refusal.get().outcome());
        } else {
            var eventLoop = context.vertx().getOrCreateContext();
            delivery.read(
                    body -> decide(delivery, request, body, eventLoop),
                    outcome -> refuse(delivery, outcome));
        }
    }

    private void failed(RoutingContext context) {
        refuse(new WebhookDelivery(context), outcome(context.failure()));
    }

    private void decide(
            WebhookDelivery delivery,
            WebhookAdmission.Request request,
            byte[] body,
            Context eventLoop) {
        try {
            switch (admission.decide(request, body)) {
                case Refused(WebhookOutcome outcome) -> refuse(delivery, outcome);
                case Admitted admitted ->
                        store(delivery, webhook(delivery, admitted, body), eventLoop);
            }
        } catch (RuntimeException failure) {
            refuse(delivery, outcome(failure));
        }
    }

    /// What fails here depends only on the request, so it would fail again: after a 5xx,
    /// TradingView would send it three more times. The failure's class is logged, but not its
    /// message, which may contain what was sent.
    private static WebhookOutcome outcome(@Nullable Throwable failure) {
        LOG.errorf(
                "A webhook could not be read: %s",
                failure == null ? "refused by HTTP" : failure.getClass().getName());
        return failure instanceof Error ? WebhookOutcome.UNAVAILABLE : WebhookOutcome.UNREADABLE;
    }

    private void store(WebhookDelivery delivery, Webhook webhook, Context eventLoop) {
        var record = webhook.toRecord();
        if (!permits.tryAcquire()) {
            refuse(delivery, WebhookOutcome.UNAVAILABLE);
            return;
        }
        kafka.send(
                record,
                durable -> {
                    permits.release();
                    eventLoop.runOnContext(then -> answer(delivery, webhook, durable));
                });
    }

    private Webhook webhook(WebhookDelivery delivery, Admitted admitted, byte[] body) {
        var source = admitted.source();
        var receivedAt = clock.instant();
        var contentType = delivery.contentType();
        return new Webhook(
                signalId(receivedAt),
                source.account(),
                source.name(),
                admitted.sender(),
                receivedAt,
                contentType == null || source.secret().isIn(contentType) ? null : contentType,
                Redaction.redact(body, source.secret()));
    }

    /// A UUID of version 7: random, and ordered by time, which keeps the indexes of databases that
    /// store it small.
    private SignalId signalId(Instant receivedAt) {
        return new SignalId(uuids.construct(receivedAt.toEpochMilli()).toString());
    }

    private void answer(WebhookDelivery delivery, Webhook webhook, boolean durable) {
        if (durable) {
            String json = "{\"signalId\":\"" + webhook.signalId() + "\"}";
            finish(delivery, WebhookOutcome.ACCEPTED, json);
        } else {
            refuse(delivery, WebhookOutcome.UNAVAILABLE);
        }
    }

    private void refuse(WebhookDelivery delivery, WebhookOutcome outcome) {
        finish(delivery, outcome, "{\"error\":\"" + outcome.sentence() + "\"}");
    }

    private void finish(WebhookDelivery delivery, WebhookOutcome outcome, String json) {
        if (delivery.answer(outcome, json)) {
            metrics.answered(delivery.source(), outcome, delivery.nanos());
        }
    }
}
