package com.fkstrading.api.http;

import com.fkstrading.api.listing.ListParameters;
import com.fkstrading.api.listing.StoredStrategy;
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

/// Answers how the strategies do, and what they may do.
@Path("/strategies")
@Produces(MediaType.APPLICATION_JSON)
public class StrategiesResource {

    private final Database database;

    StrategiesResource(Database database) {
        this.database = database;
    }

    @GET
    @Operation(summary = "What the strategies brought and may do, the newest change first")
    public Uni<List<StoredStrategy>> strategies(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable String account) {
        var parameters = ListParameters.of(limit, before).filteredBy("account", account);
        return database.answer(session -> StoredStrategy.LISTING.page(session, parameters));
    }
}
