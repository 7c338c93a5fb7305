package com.fkstrading.api.control;

import com.fkstrading.api.answer.Refusal;
import com.fkstrading.contract.control.ControlCommand;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;

/// Takes commands, and answers which are in force.
@Path("/control")
@Produces(MediaType.APPLICATION_JSON)
public class ControlResource {

    private final Commands commands;
    private final ControlAccess access;
    private final Clock clock;

    ControlResource(Commands commands, ControlSettings settings, Clock clock) {
        this.commands = commands;
        this.access = new ControlAccess(settings.token());
        this.clock = clock;
    }

    @GET
    @WithSession
    @Operation(summary = "Whether trading is halted, by whom and why")
    public Uni<ControlState> inForce() {
        return StoredControl.inForce()
                .map(stored -> ControlState.of(stored, access.token().isPresent()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(summary = "Halt or resume trading; answered once Kafka holds the command")
    public Uni<ControlCommand> command(
            HttpServerRequest request,
            @RestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @RequestBody(content = @Content(schema = @Schema(implementation = Asked.class)))
                    String body) {
        check(request, authorization);
        var command =
                ControlOrder.parse(body).command(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return commands.send(command)
                .onFailure()
                .transform(ControlResource::unacknowledged)
                .replaceWith(command);
    }

    private void check(HttpServerRequest request, String authorization) {
        var verdict =
                access.decide(
                        request.remoteAddress().hostAddress(),
                        request.authority() == null ? null : request.authority().host(),
                        authorization);
        switch (verdict) {
            case ControlAccess.Verdict.Granted() -> {}
            case ControlAccess.Verdict.Unauthorized(var why) -> throw Refusal.unauthorized(why);
            case ControlAccess.Verdict.Forbidden(var why) -> throw Refusal.forbidden(why);
        }
    }

    private static Refusal unacknowledged(Throwable cause) {
        Log.error("Kafka did not acknowledge a command", cause);
        return Refusal.unavailable(
                "Kafka did not acknowledge the command in time, so it may not be in force;"
                        + " look at GET /control and send it again");
    }

    /// The body of a command, as the OpenAPI document describes it.
    record Asked(String action, String scope, String by, String why) {}
}
