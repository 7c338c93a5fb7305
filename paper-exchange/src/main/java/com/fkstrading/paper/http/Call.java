package com.fkstrading.paper.http;

import com.fkstrading.paper.error.ApiError;
import com.fkstrading.paper.request.Parameters;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/// A request to an endpoint as it arrived, and what it does once it is admitted.
///
/// @param arrival by the exchange's clock
record Call(
        Endpoint endpoint,
        HttpServerRequest http,
        String body,
        Instant arrival,
        Function<ApiRequest, Object> action) {

    String query() {
        return http.query() == null ? "" : http.query();
    }

    Parameters parameters() {
        return Parameters.of(query(), body);
    }

    /// What the call costs, even where its parameters cannot be read.
    int weight(boolean succeeded) {
        try {
            return endpoint.weight(parameters().byName().keySet(), succeeded);
        } catch (ApiError _) {
            return endpoint.weight(Set.of(), succeeded);
        }
    }
}
