package com.fkstrading.api.order;

import com.fkstrading.api.answer.Listing;
import com.fkstrading.api.row.OrderRow;
import com.fkstrading.contract.order.OrderStatus;
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

/// Answers what became of the orders.
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@WithSession
public class OrdersResource {

    private static final List<String> STATES =
            Stream.concat(
                            Stream.of(OrderRow.REQUESTED),
                            Stream.of(OrderStatus.values()).map(OrderStatus::name))
                    .toList();

    @GET
    @Operation(summary = "The orders, newest first")
    public Uni<List<OrderRow>> orders(
            @RestQuery String limit,
            @RestQuery String before,
            @RestQuery String state,
            @RestQuery String account) {
        return StoredOrder.newest(
                new Listing(
                        Listing.limit(limit),
                        before,
                        Listing.oneOf(STATES, "state", state),
                        account));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One order")
    public Uni<OrderRow> order(@RestPath String id) {
        return StoredOrder.row(id);
    }
}
