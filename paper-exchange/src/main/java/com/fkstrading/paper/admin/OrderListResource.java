package com.fkstrading.paper.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.exchange.Exchange;
import com.fkstrading.paper.request.InvalidRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Lists every order that the exchange ever took, oldest first. Streamed, because the list has no
/// upper limit.
@Path("/admin/orders")
@RunOnVirtualThread
public class OrderListResource {

    private static final int PAGE = 500;

    private final Exchange exchange;
    private final ObjectMapper json;

    OrderListResource(Exchange exchange, ObjectMapper json) {
        this.exchange = exchange;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public StreamingOutput orders(
            @QueryParam("clientOrderId") @Nullable String clientOrderId,
            @QueryParam("since") @Nullable String since) {
        Predicate<Order> wanted =
                order -> clientOrderId == null || clientOrderId.equals(order.clientOrderId());
        if (since == null) {
            return output -> write(output, wanted);
        }
        var from = instant(since);
        return output -> write(output, wanted.and(order -> !order.time().isBefore(from)));
    }

    private void write(OutputStream output, Predicate<Order> wanted) throws IOException {
        try (var list = json.createGenerator(output)) {
            list.writeStartArray();
            var page = page(0);
            while (!page.isEmpty()) {
                for (var order : page) {
                    if (wanted.test(order)) {
                        list.writePOJO(AdminOrder.of(order));
                    }
                }
                page = page(page.getLast().orderId());
            }
            list.writeEndArray();
        }
    }

    private List<Order> page(long afterOrderId) {
        return exchange.read(book -> book.ordersAfter(afterOrderId, PAGE));
    }

    private static Instant instant(String since) {
        try {
            return Instant.parse(since);
        } catch (DateTimeException _) {
            throw new InvalidRequest(
                    "since", "'" + since + "'", "a time such as 2026-01-05T10:00:00Z");
        }
    }
}
