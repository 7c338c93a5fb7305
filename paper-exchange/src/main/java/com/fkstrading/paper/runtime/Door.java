package com.fkstrading.paper.runtime;

import com.fkstrading.paper.fault.Fault;
import com.fkstrading.paper.fault.Faults;
import com.fkstrading.paper.quota.FixedWindow;
import com.fkstrading.paper.refusal.Refused;
import com.fkstrading.paper.reply.ErrorReply;
import com.fkstrading.paper.request.Parameters;
import com.fkstrading.paper.signature.ReceiveWindow;
import com.fkstrading.paper.signature.Signature;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/// What every call of the API passes through, in this order: a fault if one strikes, key,
/// signature, receive window, parameters; then the call itself; then the headers of the answer.
@Startup
@Singleton
public class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final String KEY = "X-MBX-APIKEY";
    private static final String USED_WEIGHT = "X-MBX-USED-WEIGHT-1M";

    private final Faults faults;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Signature signature;
    private final String apiKey;
    private final FixedWindow weight = new FixedWindow(Duration.ofMinutes(1));

    Door(Faults faults, Clock clock, Settings settings, MeterRegistry metrics) {
        this.faults = faults;
        this.clock = clock;
        this.metrics = metrics;
        this.signature = new Signature(settings.requiredApiSecret());
        this.apiKey = settings.requiredApiKey();
    }

    Response serve(
            Endpoint endpoint,
            HttpServerRequest http,
            String body,
            Function<Request, Object> action) {
        var call = new Call(endpoint, http, body, clock.instant(), action);
        var fault = faults.strike(http.method().name(), http.path());
        return fault.map(struck -> faulty(struck, call)).orElseGet(() -> answer(call));
    }

    private record Call(
            Endpoint endpoint,
            HttpServerRequest http,
            String body,
            Instant arrival,
            Function<Request, Object> action) {

        String query() {
            return http.query() == null ? "" : http.query();
        }
    }

    private Response faulty(Fault fault, Call call) {
        metrics.counter("fks.paper.faults", "kind", fault.kind().name()).increment();
        LOG.debugf("%s strikes %s", fault.kind(), call.endpoint());
        return switch (fault.kind()) {
            case REFUSE_CONNECTION -> closed(call);
            case ERROR_BEFORE -> refusal(Refused.internalError(fault.status()), call);
            case ERROR_AFTER -> {
                answer(call);
                yield refusal(Refused.timedOut(fault.status()), call);
            }
            case HANG_BEFORE, SLOW -> {
                pause(fault);
                yield answer(call);
            }
            case HANG_AFTER -> {
                var answer = answer(call);
                pause(fault);
                yield answer;
            }
            case TOO_MANY_REQUESTS ->
                    refusal(Refused.tooManyRequests(fault.retryAfterSeconds()), call);
            case BANNED -> refusal(Refused.banned(fault.retryAfterSeconds(), call.arrival()), call);
            case CLOCK_SKEW -> answer(call, Duration.ofMillis(fault.delayMs()));
        };
    }

    private Response answer(Call call) {
        return answer(call, Duration.ZERO);
    }

    private Response answer(Call call, Duration skew) {
        try {
            var entity = call.action().apply(admit(call, skew));
            var answer =
                    entity instanceof Response response
                            ? Response.fromResponse(response)
                            : Response.ok(entity);
            return weighed(answer, call, true);
        } catch (Refused refused) {
            metrics.counter("fks.paper.refusals", "code", String.valueOf(refused.code()))
                    .increment();
            return refusal(refused, call);
        } catch (UncheckedIOException notJournaled) {
            LOG.error("An order was not taken: " + notJournaled.getMessage(), notJournaled);
            return refusal(new Refused(500, -1000, "An unknown error occurred."), call);
        }
    }

    private Request admit(Call call, Duration skew) {
        var window = Optional.<ReceiveWindow>empty();
        var parameters = Parameters.of(call.query(), call.body());
        if (call.endpoint().signed()) {
            checkKey(call.http().getHeader(KEY));
            signature.verify(call.query(), call.body());
            window = Optional.of(ReceiveWindow.of(parameters));
        }
        parameters.onlyThese(call.endpoint().parameters());
        var request = new Request(parameters, window, skew);
        request.checkWindow(call.arrival());
        return request;
    }

    private void checkKey(String key) {
        if (key == null || key.isBlank()) {
            throw Refused.badKeyFormat();
        }
        if (!key.equals(apiKey)) {
            throw Refused.badKey();
        }
    }

    /// Closes the connection before anything is answered; the response that the framework wants
    /// goes nowhere, so it waits until the connection is gone.
    private static Response closed(Call call) {
        call.http().connection().close().toCompletionStage().toCompletableFuture().join();
        return Response.noContent().build();
    }

    private static void pause(Fault fault) {
        try {
            Thread.sleep(Duration.ofMillis(fault.delayMs()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Response refusal(Refused refused, Call call) {
        var answer =
                Response.status(refused.status())
                        .entity(new ErrorReply(refused.code(), refused.getMessage()));
        refused.retryAfterSeconds()
                .ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return weighed(answer, call, false);
    }

    private Response weighed(Response.ResponseBuilder answer, Call call, boolean succeeded) {
        var used = weight.add(call.endpoint().weight(succeeded), clock.instant());
        return answer.type(MediaType.APPLICATION_JSON_TYPE).header(USED_WEIGHT, used).build();
    }
}
