package com.fkstrading.paper.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.fault.FaultForm;
import com.fkstrading.paper.fault.Faults;
import com.fkstrading.paper.refusal.Refused;
import com.fkstrading.paper.reply.BookTickerReply;
import com.fkstrading.paper.reply.TakenOrder;
import com.fkstrading.paper.request.AdminForm;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What no real exchange has: the list of every order, faults, prices and balances at will. Faults
/// never strike here.
@Path("/admin")
@RunOnVirtualThread
public class AdminResource {

    private static final int PAGE = 500;

    private final Exchange exchange;
    private final Faults faults;
    private final ObjectMapper json;

    AdminResource(Exchange exchange, Faults faults, ObjectMapper json) {
        this.exchange = exchange;
        this.faults = faults;
        this.json = json;
    }

    /// Oldest first; written while it is read, since the list has no end.
    @GET
    @Path("/orders")
    @Produces(MediaType.APPLICATION_JSON)
    public StreamingOutput orders(
            @QueryParam("clientOrderId") String clientOrderId, @QueryParam("since") String since) {
        var from = since == null ? Instant.MIN : instant(since);
        return output ->
                write(
                        output,
                        order ->
                                (clientOrderId == null
                                                || clientOrderId.equals(order.clientOrderId()))
                                        && !order.time().isBefore(from));
    }

    @GET
    @Path("/faults")
    public List<Faults.Status> faults() {
        return faults.list();
    }

    /// Replaces the faults that were set.
    @PUT
    @Path("/faults")
    public List<Faults.Status> setFaults(String body) {
        faults.set(FaultForm.read(parsed(body)));
        return faults.list();
    }

    @DELETE
    @Path("/faults")
    public void clearFaults() {
        faults.set(List.of());
    }

    @PUT
    @Path("/prices/{symbol}")
    public MovedPrice setPrice(@PathParam("symbol") String symbol, String body) {
        var instrument = exchange.instruments().get(symbol);
        var quote = new AdminForm(parsed(body)).quote(instrument);
        var met = exchange.quote(symbol, quote);
        return new MovedPrice(
                BookTickerReply.of(symbol, quote), met.stream().map(TakenOrder::of).toList());
    }

    @PUT
    @Path("/balances/{asset}")
    public Map<String, String> setBalance(@PathParam("asset") String asset, String body) {
        var balance = exchange.setFree(asset, new AdminForm(parsed(body)).free());
        return Map.of(
                "asset", asset,
                "free", balance.free().toPlainString(),
                "locked", balance.locked().toPlainString());
    }

    /// The new quote, and the resting orders that it met.
    public record MovedPrice(BookTickerReply quote, List<TakenOrder> met) {}

    public record Wrong(String error) {}

    @ServerExceptionMapper
    Response explain(IllegalArgumentException wrong) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(new Wrong(wrong.getMessage()))
                .build();
    }

    @ServerExceptionMapper
    Response explain(Refused refused) {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(
                        new Wrong(
                                "symbol: %s Expected one of %s."
                                        .formatted(
                                                refused.getMessage(),
                                                exchange.instruments().bySymbol().keySet())))
                .build();
    }

    private void write(OutputStream output, Predicate<Order> wanted) throws IOException {
        try (var list = json.createGenerator(output)) {
            list.writeStartArray();
            var page = page(0);
            while (!page.isEmpty()) {
                for (var order : page) {
                    if (wanted.test(order)) {
                        list.writePOJO(TakenOrder.of(order));
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

    private JsonNode parsed(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(
                    "body: not JSON; expected what the README shows", malformed);
        }
    }

    private static Instant instant(String since) {
        try {
            return Instant.parse(since);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "since: '" + since + "'; expected a time such as 2026-01-05T10:00:00Z",
                    malformed);
        }
    }
}
