package com.fkstrading.api.signal;

import com.fkstrading.api.answer.Listing;
import com.fkstrading.api.projection.StepName;
import com.fkstrading.api.row.SignalRow;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
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

/// Answers what became of the signals.
@Path("/signals")
@Produces(MediaType.APPLICATION_JSON)
@WithSession
public class SignalsResource {

    private static final List<String> STATUSES =
            Stream.of(StepName.values()).map(StepName::label).toList();

    @GET
    @Operation(summary = "The signals, newest first")
    public Uni<List<SignalRow>> signals(
            @RestQuery String limit,
            @RestQuery String before,
            @RestQuery String status,
            @RestQuery String account) {
        return StoredSignal.newest(
                new Listing(
                        Listing.limit(limit),
                        before,
                        Listing.oneOf(STATUSES, "status", status),
                        account));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One signal and its whole path")
    public Uni<SignalPath> signal(@RestPath String id) {
        return StoredSignal.row(id)
                .chain(row -> StoredStep.path(id).map(path -> SignalPath.of(row, path)));
    }

    @GET
    @Path("/{id}/why")
    @Operation(summary = "Why a signal was decided as it was")
    public Uni<Why> why(@RestPath String id) {
        return StoredSignal.row(id)
                .chain(row -> StoredStep.path(id).map(path -> Why.of(row, Findings.of(path))));
    }
}
