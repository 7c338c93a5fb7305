package com.fkstrading.paper.admin;

import com.fkstrading.paper.request.InvalidRequest;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers a wrong request to the administration API with a sentence.
final class AdminErrors {

    /// The body of such an answer.
    public record RequestError(String error) {}

    @ServerExceptionMapper
    Response explain(InvalidRequest wrong) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(new RequestError(String.valueOf(wrong.getMessage())))
                .build();
    }
}
