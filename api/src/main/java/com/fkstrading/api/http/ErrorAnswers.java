package com.fkstrading.api.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Reports each error in one sentence: `{"error": "…"}`.
class ErrorAnswers {

    @ServerExceptionMapper
    Response answer(WebApplicationException failure) {
        return Response.fromResponse(failure.getResponse())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", failure.getMessage()))
                .build();
    }
}
