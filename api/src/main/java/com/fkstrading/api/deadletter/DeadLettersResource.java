package com.fkstrading.api.deadletter;

import com.fkstrading.api.answer.Listing;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/// Answers which records could not be read.
@Path("/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@WithSession
public class DeadLettersResource {

    @GET
    @Operation(summary = "Records that nobody could read, newest first")
    public Uni<List<DeadLetter>> deadLetters(@RestQuery String limit) {
        return StoredDeadLetter.newest(Listing.limit(limit));
    }
}
