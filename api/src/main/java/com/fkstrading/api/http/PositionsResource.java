package com.fkstrading.api.http;

import com.fkstrading.api.listing.ListParameters;
import com.fkstrading.api.listing.StoredPosition;
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

/// Answers what each strategy holds of each symbol.
@Path("/positions")
@Produces(MediaType.APPLICATION_JSON)
public class PositionsResource {

    private final Database database;

    PositionsResource(Database database) {
        this.database = database;
    }

    @GET
    @Operation(summary = "What the strategies hold, the newest change first")
    public Uni<List<StoredPosition>> positions(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable String account,
            @RestQuery @Nullable String symbol,
            @RestQuery @Nullable String strategy) {
        var parameters =
                ListParameters.of(limit, before)
                        .filteredBy("account", account)
                        .filteredBy("symbol", symbol)
                        .filteredBy("strategy", strategy);
        return database.answer(session -> StoredPosition.LISTING.page(session, parameters));
    }
}
