package com.fkstrading.api.http;

import com.fkstrading.api.listing.ListParameters;
import com.fkstrading.api.listing.StoredOrder;
import com.fkstrading.api.postgres.Database;
import com.fkstrading.api.projection.SignalStatus;
import com.fkstrading.contract.order.OrderStatus;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Answers what happened to the orders.
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {

    private static final List<String> STATES =
            Stream.concat(
                            Stream.of(SignalStatus.REQUESTED.name()),
                            Stream.of(OrderStatus.values()).map(OrderStatus::name))
                    .toList();

    private final Database database;

    OrdersResource(Database database) {
        this.database = database;
    }

    @GET
    @Operation(summary = "The orders, newest first")
    public Uni<List<StoredOrder>> orders(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String account) {
        var parameters =
                ListParameters.of(limit, before)
                        .filteredBy("state", state, STATES)
                        .filteredBy("account", account);
        return database.answer(session -> StoredOrder.LISTING.page(session, parameters));
    }
}
