package com.fkstrading.ingest.runtime;

import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.ingest.webhook.Admission;
import com.fkstrading.ingest.webhook.Admission.Admitted;
import com.fkstrading.ingest.webhook.Admission.Refused;
import com.fkstrading.ingest.webhook.Attempt;
import com.fkstrading.ingest.webhook.Outcome;
import com.fkstrading.ingest.webhook.Redaction;
import com.fkstrading.ingest.webhook.Secret;
import io.vertx.core.Context;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/// `POST /webhook/{source}` and `/webhook/{source}/{token}`: 202 once Kafka has the webhook. It
/// works below JAX-RS, on raw bytes, since no content type and no body may be refused; and it lets
/// no failure out, since the framework would log the URL, which holds the token.
@Singleton
public class WebhookDoor {

    private static final Logger LOG = Logger.getLogger(WebhookDoor.class);

    private final Admission admission;
    private final KafkaWriter kafka;
    private final SignalIds signalIds;
    private final DoorMetrics metrics;
    private final Semaphore places;
    private final Clock clock = Clock.systemUTC();

    WebhookDoor(WebhookConfig config, KafkaWriter kafka, SignalIds signalIds, DoorMetrics metrics) {
        this.admission = config.admission();
        int allPlaces = config.places();
        this.places = new Semaphore(allPlaces);
        this.kafka = kafka;
        this.signalIds = signalIds;
        this.metrics = metrics;
        metrics.inFlight(() -> allPlaces - places.availablePermits());
    }

    void open(@Observes Router router) {
        for (String path : List.of("/webhook/:source", "/webhook/:source/:token")) {
            router.post(path).handler(this::receive).failureHandler(this::failed);
        }
    }

    private void receive(RoutingContext context) {
        var delivery = new Delivery(context);
        delivery.read(
                () -> decide(delivery, context.vertx().getOrCreateContext()),
                () -> refuse(delivery, Outcome.TOO_LARGE));
    }

    private void failed(RoutingContext context) {
        LOG.errorf("A webhook could not be read: %s", nameOf(context.failure()));
        refuse(new Delivery(context), Outcome.UNAVAILABLE);
    }

    private void decide(Delivery delivery, Context eventLoop) {
        try {
            Attempt attempt = delivery.attempt();
            switch (admission.decide(attempt)) {
                case Refused(Outcome outcome) -> refuse(delivery, outcome);
                case Admitted admitted ->
                        store(delivery, webhook(delivery, attempt, admitted), eventLoop);
            }
        } catch (RuntimeException failure) {
            LOG.errorf("A webhook could not be decided: %s", nameOf(failure));
            refuse(delivery, Outcome.UNAVAILABLE);
        }
    }

    private void store(Delivery delivery, Webhook webhook, Context eventLoop) {
        var record = webhook.toRecord();
        if (!places.tryAcquire()) {
            refuse(delivery, Outcome.UNAVAILABLE);
            return;
        }
        kafka.write(
                record,
                durable -> {
                    places.release();
                    eventLoop.runOnContext(then -> answer(delivery, webhook, durable));
                });
    }

    private Webhook webhook(Delivery delivery, Attempt attempt, Admitted admitted) {
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Secret secret = admitted.source().secret();
        String contentType = delivery.contentType();
        return new Webhook(
                signalIds.next(receivedAt),
                admitted.source().account(),
                admitted.source().name(),
                admitted.sender(),
                receivedAt,
                contentType == null || secret.isIn(contentType) ? null : contentType,
                Redaction.redact(attempt.body(), secret));
    }

    private void answer(Delivery delivery, Webhook webhook, boolean durable) {
        if (durable) {
            String json = "{\"signalId\":\"" + webhook.signalId() + "\"}";
            finish(delivery, Outcome.ACCEPTED, json);
        } else {
            refuse(delivery, Outcome.UNAVAILABLE);
        }
    }

    private void refuse(Delivery delivery, Outcome outcome) {
        finish(delivery, outcome, "{\"error\":\"" + outcome.sentence() + "\"}");
    }

    private void finish(Delivery delivery, Outcome outcome, String json) {
        if (delivery.answer(outcome, json)) {
            metrics.answered(delivery.source(), outcome, delivery.nanos());
        }
    }

    /// The class alone: a message may hold what was sent.
    private static String nameOf(Throwable failure) {
        return failure == null ? "refused by HTTP" : failure.getClass().getName();
    }
}
