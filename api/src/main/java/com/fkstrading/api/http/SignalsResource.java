package com.fkstrading.api.http;

import com.fkstrading.api.listing.ListParameters;
import com.fkstrading.api.listing.SignalPath;
import com.fkstrading.api.listing.StoredSignal;
import com.fkstrading.api.postgres.Database;
import com.fkstrading.api.projection.SignalStatus;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Answers what happened to the signals.
@Path("/signals")
@Produces(MediaType.APPLICATION_JSON)
public class SignalsResource {

    private static final List<String> STATUSES =
            Stream.of(SignalStatus.values()).map(SignalStatus::label).toList();

    private final Database database;

    SignalsResource(Database database) {
        this.database = database;
    }

    @GET
    @Operation(summary = "The signals, newest first")
    public Uni<List<StoredSignal>> signals(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String account) {
        var parameters =
                ListParameters.of(limit, before)
                        .filteredBy("status", status, STATUSES)
                        .filteredBy("account", account);
        return database.answer(session -> StoredSignal.LISTING.page(session, parameters));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One signal and its whole path")
    public Uni<SignalPath> signal(@RestPath String id) {
        return path(id);
    }

    @GET
    @Path("/{id}/why")
    @Operation(summary = "Why a signal was decided as it was")
    public Uni<WhyView> why(@RestPath String id) {
        return path(id).map(WhyView::of);
    }

    private Uni<SignalPath> path(String id) {
        return database.answer(session -> SignalPath.read(session, id));
    }
}
