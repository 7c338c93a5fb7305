package com.fkstrading.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Requires the control token of every request, from any address. Only the page's files and the
/// OpenAPI description, which contain no data, are open. The token is in a header, so that it
/// appears in no log, and no other site can make a browser send it.
@ApplicationScoped
class AccessCheck {

    private static final Set<String> OPEN =
            Set.of(
                    "/",
                    "/index.html",
                    "/favicon.svg",
                    "/fks.css",
                    "/openapi",
                    "/page/accounts.js",
                    "/page/api.js",
                    "/page/command.js",
                    "/page/control.js",
                    "/page/deadletters.js",
                    "/page/elements.js",
                    "/page/lists.js",
                    "/page/main.js",
                    "/page/rows.js",
                    "/page/scope.js",
                    "/page/signal.js",
                    "/page/status.js",
                    "/page/stream.js");

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final String BEARER = "Bearer ";

    /// Before all other handlers.
    private static final int PRIORITY = 1000;

    private final byte[] token;

    AccessCheck(AccessSettings settings) {
        token = settings.token().getBytes(UTF_8);
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        var problem = problem(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (problem == null || READS.contains(request.method()) && OPEN.contains(request.path())) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(401)
                .putHeader("WWW-Authenticate", "Bearer")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(new JsonObject().put("error", problem).encode());
    }

    /// @param authorization the header; null when there is none
    /// @return null when it carries the token
    private @Nullable String problem(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return "Authorization: missing; expected 'Bearer' and the control token";
        }
        var given = authorization.substring(BEARER.length()).strip().getBytes(UTF_8);
        return MessageDigest.isEqual(token, given)
                ? null
                : "Authorization: this is not the control token";
    }
}
