package com.fkstrading.api.runtime;

import com.fkstrading.api.answer.Problem;
import com.fkstrading.api.answer.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers a refusal with its sentence.
class Refusals {

    private static final int UNAUTHORIZED = 401;

    @ServerExceptionMapper
    Response answer(ConnectException unreachable) {
        return answer(Refusal.unavailable("Postgres cannot be reached; try again soon"));
    }

    @ServerExceptionMapper
    Response answer(Refusal refusal) {
        var response =
                Response.status(refusal.status())
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(new Problem(refusal.getMessage()));
        return refusal.status() == UNAUTHORIZED
                ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build()
                : response.build();
    }
}
