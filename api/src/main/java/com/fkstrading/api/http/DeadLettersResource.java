package com.fkstrading.api.http;

import com.fkstrading.api.listing.ListParameters;
import com.fkstrading.api.listing.StoredDeadLetter;
import com.fkstrading.api.postgres.Database;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Answers which records could not be read or stored.
@Path("/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLettersResource {

    private final Database database;

    DeadLettersResource(Database database) {
        this.database = database;
    }

    @GET
    @Operation(summary = "Records that could not be read or stored, newest first")
    public Uni<List<StoredDeadLetter>> deadLetters(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable String topic) {
        var parameters = ListParameters.of(limit, before).filteredBy("topic", topic);
        return database.answer(session -> StoredDeadLetter.LISTING.page(session, parameters));
    }
}
