package com.fkstrading.api.control;

import com.fkstrading.api.postgres.KnownAccounts;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseStatus;

/// Accepts commands, and answers which are in force. It needs only Kafka, so that trading can be
/// halted while the database is away.
@Path("/control")
@Produces(MediaType.APPLICATION_JSON)
public class ControlResource {

    private static final Logger LOG = Logger.getLogger(ControlResource.class);

    private final CommandReader reader;
    private final CommandWriter writer;
    private final KnownAccounts accounts;
    private final Clock clock;

    ControlResource(
            CommandReader reader, CommandWriter writer, KnownAccounts accounts, Clock clock) {
        this.reader = reader;
        this.writer = writer;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GET
    @NonBlocking
    @Operation(
            summary =
                    "Where trading is halted or reduced, and which limits are set, by whom and why")
    public ControlView inForce() {
        return reader.inForce();
    }

    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            summary =
                    "Halts, reduces or resumes trading, or sets a limit: for all accounts, an account,"
                            + " a strategy or a symbol",
            description =
                    "Answers once the command is durable in Kafka. A warning names an account that"
                            + " has never had a signal; the command is in force all the same.")
    public CommandView command(
            @RequestBody(content = @Content(schema = @Schema(implementation = CommandBody.class)))
                    String body) {
        var request = ControlRequest.parse(body);
        var command = request.command(clock.instant());
        try {
            writer.write(request.key(), command);
            return CommandView.of(request.key(), command, accounts.read());
        } catch (KafkaException cause) {
            LOG.error("Kafka did not acknowledge a command", cause);
            throw new ServiceUnavailableException(
                    "Kafka did not acknowledge the command in time, so it may not be in force;"
                            + " look at GET /control and send it again");
        }
    }
}
