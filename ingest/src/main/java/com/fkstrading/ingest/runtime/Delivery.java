package com.fkstrading.ingest.runtime;

import com.fkstrading.ingest.webhook.Admission;
import com.fkstrading.ingest.webhook.Attempt;
import com.fkstrading.ingest.webhook.Outcome;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;

/// One HTTP request at the door: its raw bytes in, one answer out. It lives on one event loop, so
/// nothing in it is shared.
final class Delivery {

    private static final String RETRY_AFTER_SECONDS = "5";
    private static final int LONGEST_CONTENT_TYPE = 200;
    private static final int CLOSE_AFTER_BYTES = 1024 * 1024;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final long startedAtNanos = System.nanoTime();
    private byte[] body = {};
    private long received;
    private boolean answered;

    Delivery(RoutingContext context) {
        this.context = context;
        this.request = context.request();
    }

    /// Reads the body and runs exactly one of the two, once; a sender that leaves before its last
    /// byte runs none.
    void read(Runnable complete, Runnable tooLarge) {
        request.handler(chunk -> take(chunk, tooLarge));
        request.endHandler(
                end -> {
                    if (received <= Admission.MAX_BODY_BYTES) {
                        complete.run();
                    }
                });
        request.resume();
    }

    Attempt attempt() {
        SocketAddress peer = request.remoteAddress();
        return new Attempt(
                source(),
                context.pathParam("token"),
                request.getHeader("X-Signature"),
                request.getHeader(HttpHeaders.CONTENT_ENCODING),
                peer == null ? null : peer.hostAddress(),
                request.getHeader("X-Forwarded-For"),
                body);
    }

    /// As the URL names it; not known to be one of ours.
    String source() {
        return context.pathParam("source");
    }

    /// Null when there is none that can be believed to be one.
    String contentType() {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null || type.length() > LONGEST_CONTENT_TYPE ? null : type;
    }

    long nanos() {
        return System.nanoTime() - startedAtNanos;
    }

    /// The first answer counts; false says that there was one.
    boolean answer(Outcome outcome, String json) {
        if (answered) {
            return false;
        }
        answered = true;
        var response = request.response();
        if (!response.closed()) {
            response.setStatusCode(outcome.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
            if (outcome == Outcome.UNAVAILABLE) {
                response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            }
            response.end(json);
        }
        return true;
    }

    private void take(Buffer chunk, Runnable tooLarge) {
        boolean fitted = received <= Admission.MAX_BODY_BYTES;
        received += chunk.length();
        if (received <= Admission.MAX_BODY_BYTES) {
            append(chunk.getBytes());
        } else if (fitted) {
            body = new byte[0];
            tooLarge.run();
        } else if (received > CLOSE_AFTER_BYTES) {
            request.connection().close();
        }
    }

    private void append(byte[] chunk) {
        if (body.length == 0) {
            body = chunk;
        } else {
            int before = body.length;
            body = Arrays.copyOf(body, before + chunk.length);
            System.arraycopy(chunk, 0, body, before, chunk.length);
        }
    }
}
