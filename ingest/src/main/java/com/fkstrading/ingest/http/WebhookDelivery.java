package com.fkstrading.ingest.http;

import com.fkstrading.ingest.webhook.WebhookAdmission;
import com.fkstrading.ingest.webhook.WebhookOutcome;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One webhook over HTTP: its raw bytes in, one answer out. It lives on one event loop, so nothing
/// in it is shared.
final class WebhookDelivery {

    /// How long a body may take. Together with the limit of the write it stays within the 3 s that
    /// TradingView waits.
    static final Duration BODY_LIMIT = Duration.ofSeconds(1);

    private static final String RETRY_AFTER_SECONDS = "5";
    private static final int LONGEST_CONTENT_TYPE = 200;

    /// How much of a refused body is read and dropped, so that its sender can read the answer.
    private static final int MOST_DROPPED_BYTES = 1024 * 1024;

    private static final long HTTP2_NO_ERROR = 0;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final long startedAtNanos = System.nanoTime();
    private @Nullable Buffer body;
    private long received;
    private boolean complete;
    private boolean answered;

    WebhookDelivery(RoutingContext context) {
        this.context = context;
        this.request = context.request();
    }

    /// Reads the body and calls one of the two, once: with the whole body, or with the reason why
    /// there is none. Neither is called when the sender disconnects before its last byte.
    void read(Consumer<byte[]> whole, Consumer<WebhookOutcome> failed) {
        body = Buffer.buffer();
        long limit =
                context.vertx()
                        .setTimer(
                                BODY_LIMIT.toMillis(),
                                late -> give(failed, WebhookOutcome.UNAVAILABLE));
        request.handler(chunk -> take(chunk, failed));
        request.endHandler(
                end -> {
                    context.vertx().cancelTimer(limit);
                    if (body != null) {
                        complete = true;
                        whole.accept(body.getBytes());
                    }
                });
        request.exceptionHandler(gone -> context.vertx().cancelTimer(limit));
        request.resume();
    }

    /// Reads no body; bytes that still arrive are dropped.
    void drop() {
        request.handler(this::drop);
        request.resume();
    }

    WebhookAdmission.Request head() {
        SocketAddress peer = request.remoteAddress();
        return new WebhookAdmission.Request(
                source(),
                context.pathParam("token"),
                request.getHeader("X-Signature"),
                request.getHeader(HttpHeaders.CONTENT_ENCODING),
                peer == null ? null : peer.hostAddress(),
                request.headers().getAll("X-Forwarded-For"));
    }

    /// As the URL names it; not known to be one of ours.
    String source() {
        return context.pathParam("source");
    }

    /// Null when it is absent, or too long to be one.
    @Nullable String contentType() {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null || type.length() > LONGEST_CONTENT_TYPE ? null : type;
    }

    long nanos() {
        return System.nanoTime() - startedAtNanos;
    }

    /// Only the first answer is sent; false means that there was one already.
    boolean answer(WebhookOutcome outcome, String json) {
        if (answered) {
            return false;
        }
        answered = true;
        var response = request.response();
        if (!response.closed()) {
            response.setStatusCode(outcome.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
            if (outcome == WebhookOutcome.UNAVAILABLE) {
                response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            }
            response.end(json);
        }
        return true;
    }

    private void take(Buffer chunk, Consumer<WebhookOutcome> failed) {
        if (body == null) {
            drop(chunk);
            return;
        }
        received += chunk.length();
        if (received <= WebhookAdmission.MAX_BODY_BYTES) {
            body.appendBuffer(chunk);
        } else {
            give(failed, WebhookOutcome.TOO_LARGE);
        }
    }

    private void give(Consumer<WebhookOutcome> failed, WebhookOutcome outcome) {
        if (body != null && !complete) {
            body = null;
            failed.accept(outcome);
        }
    }

    private void drop(Buffer chunk) {
        received += chunk.length();
        if (received > MOST_DROPPED_BYTES) {
            stopSender();
        }
    }

    /// On HTTP/2 other requests share the connection, so only the stream ends.
    private void stopSender() {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(HTTP2_NO_ERROR);
        } else {
            request.connection().close();
        }
    }
}
