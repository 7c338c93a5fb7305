package com.fkstrading.paper.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.paper.book.Book;
import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.config.Settings;
import com.fkstrading.paper.error.ApiError;
import com.fkstrading.paper.exchange.Exchange;
import com.fkstrading.paper.exchange.ExchangeClock;
import com.fkstrading.paper.fault.FaultJson;
import com.fkstrading.paper.fault.Faults;
import com.fkstrading.paper.response.BookTicker;
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
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Lists every order and account, and sets faults, the clock, quotes and balances. Faults are never
/// injected here.
@Path("/admin")
@RunOnVirtualThread
public class AdminResource {

    private static final int PAGE = 500;

    private final Exchange exchange;
    private final ExchangeClock clock;
    private final Faults faults;
    private final Settings settings;
    private final ObjectMapper json;

    AdminResource(
            Exchange exchange,
            ExchangeClock clock,
            Faults faults,
            Settings settings,
            ObjectMapper json) {
        this.exchange = exchange;
        this.clock = clock;
        this.faults = faults;
        this.settings = settings;
        this.json = json;
    }

    /// Oldest first. Streamed, because the list has no upper limit.
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
        faults.set(FaultJson.read(parsed(body)));
        return faults.list();
    }

    @DELETE
    @Path("/faults")
    public void clearFaults() {
        faults.set(List.of());
    }

    @GET
    @Path("/clock")
    public ClockStatus clock() {
        return new ClockStatus(clock.skew().toMillis(), clock.instant());
    }

    @PUT
    @Path("/clock")
    public ClockStatus setClock(String body) {
        clock.skew(new AdminJson(parsed(body)).skew());
        return clock();
    }

    @PUT
    @Path("/prices/{symbol}")
    public MovedPrice setPrice(@PathParam("symbol") String symbol, String body) {
        var instrument = exchange.instruments().get(symbol);
        var quote = new AdminJson(parsed(body)).quote(instrument);
        var traded = exchange.quote(symbol, quote);
        return new MovedPrice(
                BookTicker.of(instrument, quote), traded.stream().map(AdminOrder::of).toList());
    }

    @GET
    @Path("/accounts")
    public List<AccountStatus> accounts() {
        return exchange.read(Book::balances).entrySet().stream()
                .map(one -> AccountStatus.of(one.getKey(), one.getValue()))
                .toList();
    }

    /// Lets a further account trade.
    @PUT
    @Path("/accounts/{apiKey}")
    public AccountStatus addAccount(@PathParam("apiKey") String apiKey, String body) {
        exchange.addAccount(apiKey, new AdminJson(parsed(body)).secret());
        return AccountStatus.of(apiKey, exchange.read(book -> book.balances(apiKey)));
    }

    /// @param account the API key; null for the first account
    @PUT
    @Path("/balances/{asset}")
    public AccountStatus.AssetBalance setBalance(
            @PathParam("asset") String asset, @QueryParam("account") String account, String body) {
        var owner = account == null ? settings.requiredApiKey() : account;
        if (exchange.secret(owner).isEmpty()) {
            throw new IllegalArgumentException(
                    "account: '" + owner + "'; expected the API key of an account");
        }
        var free = new AdminJson(parsed(body)).free();
        return AccountStatus.AssetBalance.of(asset, exchange.setFree(owner, asset, free));
    }

    /// The new quote, and the resting orders that traded by it.
    public record MovedPrice(BookTicker quote, List<ObjectNode> traded) {}

    public record ClockStatus(long skewMs, Instant serverTime) {}

    public record RequestError(String error) {}

    @ServerExceptionMapper
    Response explain(IllegalArgumentException wrong) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(new RequestError(wrong.getMessage()))
                .build();
    }

    @ServerExceptionMapper
    Response explain(ApiError unknownSymbol) {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(
                        new RequestError(
                                "symbol: %s Expected one of %s."
                                        .formatted(
                                                unknownSymbol.getMessage(),
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
