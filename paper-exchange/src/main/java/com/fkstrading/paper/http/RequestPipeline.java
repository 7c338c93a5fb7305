package com.fkstrading.paper.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fkstrading.paper.error.ApiError;
import com.fkstrading.paper.error.ServerErrors;
import com.fkstrading.paper.exchange.ExchangeClock;
import com.fkstrading.paper.fault.Fault;
import com.fkstrading.paper.fault.Faults;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What every call of the API goes through: an injected fault, its admission, the call itself, the
/// headers of the response.
@Singleton
public class RequestPipeline {

    private static final Logger LOG = Logger.getLogger(RequestPipeline.class);
    private static final int DEFAULT_BAN_SECONDS = 120;
    private static final long CLOSE_TIMEOUT_SECONDS = 5;
    private static final String USED_WEIGHT = "X-MBX-USED-WEIGHT-1M";

    private final Admission admission;
    private final Faults faults;
    private final ExchangeClock clock;
    private final MeterRegistry metrics;
    private final FixedWindow weight = new FixedWindow(Duration.ofMinutes(1));

    RequestPipeline(
            Admission admission, Faults faults, ExchangeClock clock, MeterRegistry metrics) {
        this.admission = admission;
        this.faults = faults;
        this.clock = clock;
        this.metrics = metrics;
    }

    Response serve(
            Endpoint endpoint,
            HttpServerRequest http,
            String body,
            Function<ApiRequest, Object> action) {
        var call = new Call(endpoint, http, body, clock.instant(), action);
        var fault = faults.next(http.method().name(), http.path());
        return fault.map(due -> inject(due, call)).orElseGet(() -> answer(call, Duration.ZERO));
    }

    private Response inject(Fault fault, Call call) {
        metrics.counter("fks.paper.faults", "kind", fault.kind().name()).increment();
        LOG.debugf("%s injected into %s", fault.kind(), call.endpoint());
        var effect = fault.effect();
        var delay = Duration.ofMillis(effect.delayMs());
        return switch (fault.kind()) {
            case REFUSE_CONNECTION -> closed(call);
            case ERROR_BEFORE -> error(ServerErrors.internalError(effect.status()), call);
            case ERROR_AFTER -> {
                answer(call, Duration.ZERO);
                yield error(ServerErrors.timedOut(effect.status()), call);
            }
            case HANG_BEFORE, SLOW -> {
                pause(delay);
                yield answer(call, Duration.ZERO);
            }
            case HANG_AFTER -> {
                var answer = answer(call, Duration.ZERO);
                pause(delay);
                yield answer;
            }
            case TOO_MANY_REQUESTS ->
                    error(ServerErrors.tooManyRequests(effect.retryAfterSeconds()), call);
            case BANNED -> error(banned(effect.retryAfterSeconds(), call), call);
            case CLOCK_SKEW -> answer(call, delay);
        };
    }

    /// The message names the end of the ban even where the header is left out.
    private static ApiError banned(@Nullable Integer retryAfterSeconds, Call call) {
        var seconds = retryAfterSeconds == null ? DEFAULT_BAN_SECONDS : retryAfterSeconds;
        return ServerErrors.banned(call.arrival().plusSeconds(seconds), retryAfterSeconds);
    }

    /// @param skew how far the clock is ahead for this request
    private Response answer(Call call, Duration skew) {
        try {
            var entity = call.action().apply(admission.admit(call, skew));
            var answer =
                    entity instanceof Response response
                            ? Response.fromResponse(response)
                            : Response.ok(entity);
            return weighed(answer, call, true);
        } catch (ApiError error) {
            metrics.counter("fks.paper.errors", "code", String.valueOf(error.code())).increment();
            return error(error, call);
        } catch (UncheckedIOException notJournaled) {
            LOG.error("An order was not taken: " + notJournaled.getMessage(), notJournaled);
            return error(new ApiError(500, -1000, "An unknown error occurred."), call);
        }
    }

    /// Closes the connection before anything is answered. The framework requires a response, which
    /// has nowhere to go once the connection is closed.
    private static Response closed(Call call) {
        call.http()
                .connection()
                .close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(CLOSE_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .exceptionally(_ -> null)
                .join();
        return Response.noContent().build();
    }

    private static void pause(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Response error(ApiError error, Call call) {
        var body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code", error.code())
                        .put("msg", error.getMessage());
        var answer = Response.status(error.status()).entity(body);
        error.retryAfterSeconds()
                .ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return weighed(answer, call, false);
    }

    private Response weighed(Response.ResponseBuilder answer, Call call, boolean succeeded) {
        var used = weight.add(call.weight(succeeded), clock.instant());
        return answer.type(MediaType.APPLICATION_JSON_TYPE).header(USED_WEIGHT, used).build();
    }
}
